package io.orderpulse.sandbox.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.udfs.vision.eval.PhotoLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoLabelsTest {

  @TempDir Path folder;

  private Path labels(String... lines) throws IOException {
    return Files.write(folder.resolve("labels.jsonl"), List.of(lines));
  }

  @Test
  void readsWhatItKnowsAndSkipsTheRest() throws IOException {
    Path file =
        labels(
            "{\"file\":\"a.jpg\",\"waybill\":\"SF1\",\"marks\":[\"拒收\"],\"phone\":\"x\","
                + "\"full_text_lines\":[\"运单\"],\"signed_at\":\"2026-02-14 10:00\",\"level\":\"easy\"}",
            "",
            "{\"file\":\"b.jpg\"}");
    assertThat(PhotoLabels.read(file))
        .containsExactly(
            new PhotoLabel(
                "a.jpg", "easy", "SF1", List.of("拒收"), "2026-02-14 10:00", List.of("运单")),
            new PhotoLabel("b.jpg", "-", null, List.of(), null, List.of()));
  }

  @Test
  void aSlipNamesItsLine() throws IOException {
    Path bad = labels("{\"file\":\"a.jpg\"}", "{no json");
    assertThatThrownBy(() -> PhotoLabels.read(bad)).hasMessageContaining("line 2");
    Path nameless = labels("{\"waybill\":\"SF1\"}");
    assertThatThrownBy(() -> PhotoLabels.read(nameless)).hasMessageContaining("line 1");
  }
}
