package io.orderpulse.cep.cel;

/** Where the path of an expression begins. A switch, since it is on the path of every fact. */
enum Root {
  FACT,
  EVENT,
  DATA,
  ORDER,
  WAYBILL,
  STAGES;

  /** The Java object, null when the fact has none. */
  Object of(Frame frame) {
    return switch (this) {
      case FACT -> frame.fact;
      case EVENT -> frame.fact.event();
      case DATA -> frame.fact.event().data();
      case ORDER -> frame.fact.order();
      case WAYBILL -> frame.fact.waybill();
      case STAGES -> frame.stages;
    };
  }
}
