package io.orderpulse.udfs.text.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a window knows of one phrase. Its words only once enough texts have it. */
final class PhraseCount {

  /** So many authors can be told apart well enough. */
  static final int MOST_AUTHORS = 32;

  private static final int BUCKETS = 16;
  private static final int MOST = 255;

  int texts;
  String words;
  private long authors;
  private final byte[] left = new byte[BUCKETS];
  private final byte[] right = new byte[BUCKETS];

  void add(long author, char before, char behind) {
    texts++;
    authors |= 1L << (author * 0x9E3779B97F4A7C15L >>> 58);
    count(left, before);
    count(right, behind);
  }

  /** How many wrote it, or fewer: some are not told apart. */
  int authors() {
    return Long.bitCount(authors);
  }

  private static void count(byte[] buckets, char neighbour) {
    // Each edge of a clause counts as another neighbour: it is where whole phrases end.
    int bucket = (neighbour * 0x9E3779B1 >>> 28) & BUCKETS - 1;
    if ((buckets[bucket] & 0xFF) < MOST) {
      buckets[bucket]++;
    }
  }

  /** The lesser variety of both sides, bits. */
  double entropy() {
    return Math.min(entropy(left), entropy(right));
  }

  private static double entropy(byte[] buckets) {
    int edge = (' ' * 0x9E3779B1 >>> 28) & BUCKETS - 1;
    int sum = 0;
    for (byte count : buckets) {
      sum += count & 0xFF;
    }
    if (sum == 0) {
      return 0;
    }
    double bits = 0;
    for (byte each : buckets) {
      int count = each & 0xFF;
      if (count > 0) {
        double share = (double) count / sum;
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    int edges = buckets[edge] & 0xFF;
    return Math.max(bits, 2.0 * edges / sum);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(texts);
    out.writeLong(authors);
    out.writeUTF(words == null ? "" : words);
    out.write(left);
    out.write(right);
  }

  static PhraseCount read(DataInput in) throws IOException {
    PhraseCount count = new PhraseCount();
    count.texts = in.readInt();
    count.authors = in.readLong();
    String words = in.readUTF();
    count.words = words.isEmpty() ? null : words;
    in.readFully(count.left);
    in.readFully(count.right);
    return count;
  }
}
