package io.orderpulse.cep.rule;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Business hours: limits of a rule with a calendar run only while it is open.
 *
 * @param zone zone of the hours, for example Asia/Shanghai
 * @param days days on which it is open
 * @param opens time of day, inclusive
 * @param closes time of day, exclusive; not before {@code opens}; midnight means the end of the day
 * @param closed holidays
 * @param open days that are worked though they are not among {@code days}
 */
public record BusinessCalendar(
    ZoneId zone,
    Set<DayOfWeek> days,
    LocalTime opens,
    LocalTime closes,
    Set<LocalDate> closed,
    Set<LocalDate> open)
    implements Serializable {}
