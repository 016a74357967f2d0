package io.orderpulse.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class Utf8Test {

  private static final byte[] PREFIX = "{\"a\":\"".getBytes(UTF_8);

  @Property(seed = "1", tries = 5_000)
  void shouldAgreeWithTheJdk(@ForAll @Size(max = 12) byte[] tail) {
    byte[] bytes = ByteBuffer.allocate(PREFIX.length + tail.length).put(PREFIX).put(tail).array();
    assertThat(Utf8.valid(bytes)).isEqualTo(jdkReads(bytes));
  }

  @Property(seed = "1")
  void shouldAcceptEveryText(@ForAll String text) {
    byte[] bytes = ("x" + text).getBytes(UTF_8); // half surrogate pairs become question marks
    assertThat(Utf8.valid(bytes)).isEqualTo(bytes.length < 2 || bytes[1] != 0);
  }

  /** Damages one byte of proper text: random bytes alone seldom get past the first byte. */
  @Property(seed = "1", tries = 5_000)
  void shouldAgreeWithTheJdkOnDamagedText(@ForAll byte damage, @ForAll long where) {
    byte[] bytes = "{\"a\":\"aé武😀\uffff\ud7ff\ue000\"}".getBytes(UTF_8);
    bytes[2 + (int) Math.floorMod(where, bytes.length - 2L)] = damage;
    assertThat(Utf8.valid(bytes)).isEqualTo(jdkReads(bytes));
  }

  private static boolean jdkReads(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
