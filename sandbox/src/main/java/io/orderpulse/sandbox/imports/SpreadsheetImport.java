package io.orderpulse.sandbox.imports;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Imports one file. Rows of one order stand together; an empty order id means the order above.
 * Memory is bounded, apart from eight bytes or so for each order that was seen.
 */
final class SpreadsheetImport {

  private static final int ERRORS_KEPT = 1_000;
  private static final int PROGRESS_EVERY = 500;
  private static final long FNV = 0x100000001b3L;

  private final Path file;
  private final Mapping mapping;
  private final String revision;
  private final OrderSink sink;
  private final Consumer<RowError> onError;
  private final BiConsumer<Long, Double> progress;
  private final Set<Long> seen = new HashSet<>();
  private final List<RowError> errors = new ArrayList<>();
  private Headers headers;
  private CellParser cells;
  private OrderDraft draft;
  private boolean spoilt;
  private long rowsRead;
  private long orders;
  private long refused;

  /**
   * @param revision marks a corrected file in which only people have changed; empty for none
   * @param onError gets every error as it is found
   * @param progress gets rows read and the share of the file, negative when unknown
   */
  SpreadsheetImport(
      Path file,
      Mapping mapping,
      String revision,
      OrderSink sink,
      Consumer<RowError> onError,
      BiConsumer<Long, Double> progress) {
    this.file = file;
    this.mapping = mapping;
    this.revision = revision.isEmpty() ? "" : "#" + revision;
    this.sink = sink;
    this.onError = onError;
    this.progress = progress;
  }

  /**
   * Reads it to its end.
   *
   * @throws ImportException when the file can't be read further, or orders can't be delivered
   */
  ImportResult run() {
    try (Rows rows = Rows.open(file, mapping)) {
      findHeaders(rows);
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        if (!row.isBlank()) {
          take(row);
          if (++rowsRead % PROGRESS_EVERY == 0) {
            progress.accept(rowsRead, rows.share());
          }
        }
      }
      finish();
    }
    sink.flush();
    return new ImportResult(rowsRead, orders, refused, List.copyOf(errors));
  }

  private void findHeaders(Rows rows) {
    for (SheetRow row = rows.next(); row != null; row = rows.next()) {
      if (row.number() >= mapping.headerRow() && !row.isBlank()) {
        headers = Headers.find(file, mapping, row);
        cells = new CellParser(mapping, headers);
        return;
      }
    }
    throw new ImportException(
        "%s: nothing in row %d or below, where the headers are expected; see header_row"
            .formatted(file, mapping.headerRow()));
  }

  private void take(SheetRow row) {
    try {
      CellValue cell = cells.cell(row, Column.ORDER_ID);
      String id = cell.normal();
      if (draft != null && (id.isEmpty() || id.equals(draft.orderId()))) {
        draft.add(row);
        return;
      }
      finish();
      if (id.isEmpty()) {
        throw new CellException(row, Column.ORDER_ID, "为空 / is empty");
      }
      draft = new OrderDraft(id, row);
      if (!seen.add(hash(id))) {
        spoilt = true;
        fail(
            new CellException(
                row,
                Column.ORDER_ID,
                "订单 %s 的行不相邻 / the rows of this order do not stand together".formatted(id)));
      }
    } catch (CellException e) {
      refused++;
      fail(e);
    }
  }

  private void finish() {
    OrderDraft done = draft;
    draft = null;
    if (done == null) {
      return;
    }
    if (spoilt) {
      spoilt = false;
      refused++;
      return;
    }
    Event order;
    try {
      order = checked(done);
    } catch (CellException e) {
      refused++;
      fail(e);
      return;
    }
    sink.take(order);
    orders++;
  }

  private Event checked(OrderDraft done) throws CellException {
    Event order = done.event(cells, mapping.source(), revision);
    try {
      EventValidator.validate(EventTypes.find(order.type()), order.data());
      return order;
    } catch (MalformedEventException e) {
      throw new CellException(done.first(), null, e.getMessage());
    }
  }

  private void fail(CellException e) {
    String column = "";
    if (e.column() != null) {
      Integer at = headers.at().get(e.column());
      column =
          at == null
              ? e.column().wire()
              : SheetRow.letters(at) + " " + headers.names().get(e.column());
    }
    RowError error =
        new RowError(
            String.valueOf(file.getFileName()),
            e.row().sheet(),
            e.row().number(),
            column,
            e.getMessage());
    if (errors.size() < ERRORS_KEPT) {
      errors.add(error);
    }
    onError.accept(error);
  }

  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV;
    }
    return hash;
  }
}
