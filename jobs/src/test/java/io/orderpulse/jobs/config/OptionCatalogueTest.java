package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dgolden.write=true} to write the page instead of checking it. */
class OptionCatalogueTest {

  private static final Path PAGE = Path.of("../flink-conf/OPTIONS.md");

  @Test
  void shouldDocumentEveryOption() throws IOException {
    String page = OptionsTable.markdown(OptionCatalogue.GROUPS);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }

  @Test
  void shouldUseEachKeyOnce() {
    List<String> keys =
        OptionCatalogue.GROUPS.stream()
            .flatMap(group -> group.options().stream())
            .map(Option::key)
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void shouldReadBackEachDefault() {
    OptionCatalogue.GROUPS.stream()
        .flatMap(group -> group.options().stream())
        .filter(option -> !(option.defaultValue() instanceof SecretRef))
        .forEach(OptionCatalogueTest::readBack);
  }

  private static <T> void readBack(Option<T> option) {
    T value = option.defaultValue();
    if (value != null) {
      String text = option.type().printer().apply(value);
      assertThat(option.parse(new Setting(text, "test"))).as(option.key()).isEqualTo(value);
    }
  }
}
