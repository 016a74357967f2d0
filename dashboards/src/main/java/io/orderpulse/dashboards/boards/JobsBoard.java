package io.orderpulse.dashboards.boards;

import io.orderpulse.dashboards.board.Board;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Control;
import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.Expression;
import io.orderpulse.dashboards.board.Expression.Aggregate;
import io.orderpulse.dashboards.board.Format;
import io.orderpulse.dashboards.board.Goal;
import io.orderpulse.dashboards.board.Measure;
import io.orderpulse.dashboards.board.Panel;
import io.orderpulse.dashboards.board.Row;
import io.orderpulse.dashboards.board.Split;
import io.orderpulse.dashboards.board.Words;
import java.util.List;

/** (vii) The jobs' own health. */
final class JobsBoard {

  private static final Words JOB = Words.of("作业", "Job");
  private static final Split.Terms BY_JOB = new Split.Terms("job", JOB, 8, "value");

  static final Board BOARD =
      new Board(
          "jobs",
          Words.of("OrderPulse 作业运行", "OrderPulse jobs"),
          Words.of("流水线自己是否健康", "Whether the pipeline itself is well"),
          "now-24h",
          List.of(new Control(DataView.FLINK, "job", JOB)),
          List.of(
              Parts.header(
                  Words.of(
                      "看板没数据，先看这里：积压、检查点、重启、写入失败。",
                      "When a board is empty, look here first: lag, checkpoints, restarts, failed writes.")),
              Row.of(
                  7,
                  tile("restarts", "重启次数", "Restarts", "numRestarts", Goal.atMost(0)),
                  tile(
                      "failed-checkpoints",
                      "失败检查点",
                      "Failed checkpoints",
                      "numberOfFailedCheckpoints",
                      Goal.better(0)),
                  tile("rejected", "拒收记录", "Records rejected", "rejected", Goal.better(0)),
                  tile("late", "迟到事件", "Late events", "late", null),
                  tile(
                      "sink-errors",
                      "写入失败请求",
                      "Failed write requests",
                      "requests_failed",
                      Goal.better(0)),
                  Parts.tile(Figure.DETECTION_DELAY, 8)),
              Row.of(
                  12,
                  line("lag", "未读记录", "Unread records", "pendingRecords"),
                  Parts.trend(Figure.DETECTION_DELAY, null, 24)),
              Row.of(
                  12,
                  line(
                      "checkpoint-time",
                      "检查点耗时（毫秒）",
                      "Checkpoint time (ms)",
                      "lastCheckpointDuration"),
                  line(
                      "checkpoint-size",
                      "检查点大小（字节）",
                      "Checkpoint size (bytes)",
                      "lastCheckpointSize")),
              Row.of(
                  12,
                  line("busy", "繁忙（毫秒/秒）", "Busy (ms per s)", "busyTimeMsPerSecond"),
                  line(
                      "back-pressure",
                      "反压（毫秒/秒）",
                      "Back-pressure (ms per s)",
                      "backPressuredTimeMsPerSecond")),
              Row.of(14, heap(), documents(), operators())));

  private JobsBoard() {}

  private static String is(String metric) {
    return "metric: \"" + metric + "\"";
  }

  private static Panel tile(String id, String zh, String en, String metric, Goal goal) {
    Words title = Words.of(zh, en);
    Measure measure = new Measure("value", title, Expression.sum("delta"), Format.WHOLE);
    return new Panel(
        id, title, DataView.FLINK, is(metric), new Chart.Tile(measure, Parts.IN_RANGE, goal), 8);
  }

  private static Panel line(String id, String zh, String en, String metric) {
    Aggregate most = Expression.max("value", "");
    Measure measure = new Measure("value", Words.of("最大", "Most"), most, Format.WHOLE);
    return new Panel(
        id,
        Words.of(zh, en),
        DataView.FLINK,
        is(metric),
        new Chart.Series(
            Chart.Series.Shape.LINE, Split.Time.DEFAULT, BY_JOB, List.of(measure), null),
        24);
  }

  private static Panel heap() {
    Measure share =
        new Measure(
            "value",
            Words.of("堆占用", "Heap used"),
            Expression.max("value", is("Heap.Used")).over(Expression.max("value", is("Heap.Max"))),
            Format.PERCENT);
    return new Panel(
        "heap",
        Words.of("堆占用 · 进程", "Heap used · process"),
        DataView.FLINK,
        "metric: (\"Heap.Used\" or \"Heap.Max\")",
        new Chart.Series(
            Chart.Series.Shape.LINE,
            Split.Time.DEFAULT,
            new Split.Terms("worker", Words.of("进程", "Process"), 6, null),
            List.of(share),
            null),
        16);
  }

  private static Panel documents() {
    return new Panel(
        "documents",
        Words.of("写入看板的文档", "Documents written"),
        DataView.FLINK,
        "group: \"elasticsearch\"",
        new Chart.Series(
            Chart.Series.Shape.BARS,
            Split.Time.DEFAULT,
            new Split.Terms("metric", Words.of("计数", "Counter"), 8, "value"),
            List.of(new Measure("value", Parts.NUMBER, Expression.sum("delta"), Format.WHOLE)),
            null),
        16);
  }

  private static Panel operators() {
    return new Panel(
        "operators",
        Words.of("处理记录 · 算子", "Records · operator"),
        DataView.FLINK,
        is("numRecordsIn"),
        new Chart.Table(
            List.of(
                new Split.Terms("job", JOB, 8, "value"),
                new Split.Terms("operator", Words.of("算子", "Operator"), 6, "value")),
            List.of(new Measure("value", Parts.NUMBER, Expression.sum("delta"), Format.WHOLE))),
        16);
  }
}
