package io.orderpulse.udfs.text;

/** What a word does to the complaints around it. A lexicon file names them in Chinese. */
enum Role {
  /** 没有, 不: turns what follows into its opposite. */
  NEGATOR("否定"),
  /** 出现, 任何: may stand between a negator and what it negates. */
  FILLER("填充"),
  /** 不但, 没想到: looks like a negator and is none. */
  NO_NEGATOR("非否定"),
  /** 没有, 不存在 behind a complaint: 漏发倒没有. */
  NEGATED_AFTER("后置否定"),
  /** 如果: what follows is not so, and neither is its consequence. */
  IF("假设"),
  /** 就, 请: begins the consequence of an 如果. */
  THEN("假设结果"),
  /** 差点, 以为, 怕: what follows in the clause is not so. */
  DOUBT("担心"),
  /** 早知道: looks like 如果 and states a fact. */
  NO_IF("非假设"),
  /** 会不会, 有没有: what follows is asked, not said. */
  QUESTION("疑问"),
  /** 难道, 凭什么: the question is a reproach. */
  REPROACH("反问"),
  /** 别家, 上次买的: the clause is about something else. */
  OTHER("他物"),
  /** 比, 跟: something else is compared with this. */
  COMPARE("比较"),
  /** 客服问: somebody else asks. */
  ASKED("他问"),
  /** 说, 写着: the quotation that follows is not the author's. */
  SAID("引述"),
  /** 为您, 帮您: an agent writes. */
  AGENT("客服语"),
  /** 我的, 我买: a customer writes, whatever else there is. */
  CUSTOMER("顾客语"),
  /** Ends the reach of a gap: another thing is spoken of, or well of it. */
  BARRIER("隔断"),
  /** 和, 跟: joins two things, so that the second does not end the reach. */
  JOIN("并列");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  int bit() {
    return 1 << ordinal();
  }

  static Role named(String label) {
    for (Role role : values()) {
      if (role.label.equals(label)) {
        return role;
      }
    }
    return null;
  }
}
