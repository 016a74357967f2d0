package io.orderpulse.sandbox.replay;

import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads recorded events: a file of JSON lines, plain or gzipped, or a folder in name order. */
final class ReplayFiles {

  private final EventReader reader = new EventReader();

  /**
   * @param path file or folder
   * @param arrivalOrder false to sort by time, source and id
   * @throws IOException when it can't be read; says which
   */
  List<ReplayLine> read(Path path, boolean arrivalOrder) throws IOException {
    List<ReplayLine> lines = new ArrayList<>();
    for (Path file : files(path)) {
      read(file, lines);
    }
    if (!arrivalOrder) {
      Collections.sort(lines);
    }
    return lines;
  }

  private static List<Path> files(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> list = Files.list(path)) {
        List<Path> files = list.filter(Files::isRegularFile).sorted().toList();
        if (files.isEmpty()) {
          throw new IOException("no file in " + path);
        }
        return files;
      }
    }
    if (!Files.isRegularFile(path)) {
      throw new IOException("no such file or folder: " + path);
    }
    return List.of(path);
  }

  private void read(Path file, List<ReplayLine> out) throws IOException {
    // ISO 8859-1 keeps every byte as it is: bad UTF-8 is for intake to refuse
    try (InputStream in = open(file);
        BufferedReader text =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
      long number = 0;
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        number++;
        if (!line.isBlank()) {
          byte[] json = line.getBytes(StandardCharsets.ISO_8859_1);
          out.add(line(file.getFileName().toString(), number, json));
        }
      }
    } catch (IOException e) {
      throw new IOException("reading " + file + ": " + e.getMessage(), e);
    }
  }

  private ReplayLine line(String file, long number, byte[] json) {
    try {
      return new ReplayLine(file, number, json, reader.read(json));
    } catch (MalformedEventException e) {
      return new ReplayLine(file, number, json, null);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
