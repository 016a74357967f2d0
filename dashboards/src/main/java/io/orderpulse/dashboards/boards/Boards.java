package io.orderpulse.dashboards.boards;

import io.orderpulse.dashboards.board.Board;
import java.util.List;

/** All boards, in the order of the links at their top. */
public final class Boards {

  /** The seven. */
  public static final List<Board> ALL =
      List.of(
          FlowBoard.BOARD,
          OrderBoard.BOARD,
          LogisticsBoard.BOARD,
          VoiceBoard.BOARD,
          RulesBoard.BOARD,
          StockBoard.BOARD,
          JobsBoard.BOARD);

  private Boards() {}
}
