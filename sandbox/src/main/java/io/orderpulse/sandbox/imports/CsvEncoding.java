package io.orderpulse.sandbox.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which encoding a CSV file is: what its mark says; else UTF-8 when all of it is valid UTF-8,
 * which text in GBK never is for long; else GB18030, which GBK is a part of.
 *
 * @param charset how to read it
 * @param mark bytes of the mark at its beginning, which are no text
 */
record CsvEncoding(Charset charset, int mark) {

  private static final int CHUNK = 1 << 16;

  static CsvEncoding of(Path file, Charset given) throws IOException {
    byte[] head = new byte[3];
    try (InputStream in = Files.newInputStream(file)) {
      in.readNBytes(head, 0, head.length);
    }
    if (head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
      return new CsvEncoding(StandardCharsets.UTF_8, 3);
    }
    if (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (given != null) {
      return new CsvEncoding(given, 0);
    }
    return new CsvEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("GB18030"), 0);
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    try (var in = Files.newByteChannel(file)) {
      while (in.read(bytes) >= 0) {
        bytes.flip();
        if (fails(decoder, bytes, chars, false)) {
          return false;
        }
        bytes.compact();
      }
      bytes.flip();
      return !fails(decoder, bytes, chars, true);
    }
  }

  private static boolean fails(
      CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, end);
    return result.isError();
  }
}
