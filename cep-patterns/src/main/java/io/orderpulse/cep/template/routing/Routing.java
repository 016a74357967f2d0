package io.orderpulse.cep.template.routing;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Template;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A decision table: from which warehouse a line of an order is to come. The first row that fits
 * decides. The health job asks it when an order is placed and says the answer as {@code
 * order.routed}; by itself it opens nothing.
 *
 * @param rows from the top
 */
public record Routing(List<Row> rows) implements Template {

  /** Whether an order leaves the country. */
  public enum Border {
    CROSS,
    DOMESTIC
  }

  /** The grade of a customer of whom none is known. */
  public static final String UNKNOWN = "unknown";

  /**
   * One row; what it does not say fits everything.
   *
   * @param number of the row, from 1
   * @param partClasses classes of part that it is for; empty for all
   * @param credit credit grades that it is for, {@link #UNKNOWN} among them; empty for all
   * @param border whether the order leaves the country; null for both
   * @param maxLoad share of the day's capacity of its warehouse up to which it decides; null for
   *     any. A warehouse whose capacity nobody reported is taken as free
   * @param warehouse code of the warehouse
   */
  public record Row(
      int number,
      List<String> partClasses,
      List<String> credit,
      Border border,
      BigDecimal maxLoad,
      String warehouse)
      implements Serializable {

    /** Whether it fits, as far as the order is concerned. */
    public boolean fits(String partClass, String grade, boolean abroad) {
      return (partClasses.isEmpty() || partClasses.contains(partClass))
          && (credit.isEmpty() || credit.contains(grade))
          && (border == null || (border == Border.CROSS) == abroad);
    }

    /** Whether its warehouse has room; an unknown load is none. */
    public boolean hasRoom(BigDecimal load) {
      return maxLoad == null || load == null || load.compareTo(maxLoad) <= 0;
    }

    /** Whether it fits everything. */
    boolean isLastResort() {
      return partClasses.isEmpty() && credit.isEmpty() && border == null && maxLoad == null;
    }
  }

  @Override
  public String wire() {
    return "routing";
  }

  @Override
  public List<Selector> selectors() {
    return List.of();
  }
}
