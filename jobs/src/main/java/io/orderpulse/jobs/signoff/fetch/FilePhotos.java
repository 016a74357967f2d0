package io.orderpulse.jobs.signoff.fetch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Photos of file systems that Flink knows, local ones and object stores, below the configured roots
 * only: also after all links are followed.
 */
final class FilePhotos {

  private static final String LOCAL = "file";

  private final FetchLimits limits;

  FilePhotos(FetchLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws FetchException when it is outside of the roots, not there, too large or unavailable
   */
  byte[] fetch(URI address) {
    URI plain = address.normalize();
    // file:/a, file:///a and file://localhost/a are one
    String name = LOCAL.equals(plain.getScheme()) ? "file:" + plain.getPath() : plain.toString();
    requireRoot(name, limits.roots());
    try {
      if (LOCAL.equals(plain.getScheme())) {
        requireRealRoot(plain);
      }
      Path path = new Path(plain);
      FileSystem files = FileSystem.get(plain);
      FileStatus status = files.getFileStatus(path);
      if (status.isDir()) {
        throw new FetchException(FetchReason.NOT_FOUND, "a directory");
      }
      if (status.getLen() > limits.maxBytes()) {
        throw new FetchException(
            FetchReason.TOO_LARGE, "more than " + limits.maxBytes() + " bytes");
      }
      try (InputStream in = files.open(path)) {
        byte[] bytes = in.readNBytes((int) limits.maxBytes() + 1);
        if (bytes.length > limits.maxBytes()) {
          throw new FetchException(
              FetchReason.TOO_LARGE, "more than " + limits.maxBytes() + " bytes");
        }
        return bytes;
      }
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new FetchException(FetchReason.NOT_FOUND, "no such file", e);
    } catch (IOException | RuntimeException e) {
      throw e instanceof FetchException known
          ? known
          : new FetchException(
              FetchReason.UNAVAILABLE, "can't be read: " + e.getClass().getSimpleName(), e);
    }
  }

  private static void requireRoot(String address, List<String> roots) {
    if (roots.stream().noneMatch(address::startsWith) || address.contains("..")) {
      throw new FetchException(
          FetchReason.OUTSIDE_ROOTS, "below none of the addresses in signoff.roots");
    }
  }

  /** A link below a root may lead anywhere. */
  private void requireRealRoot(URI address) throws IOException {
    java.nio.file.Path real = java.nio.file.Path.of(address.getPath()).toRealPath();
    for (String root : limits.roots()) {
      URI uri = URI.create(root);
      if (LOCAL.equals(uri.getScheme())) {
        java.nio.file.Path realRoot = java.nio.file.Path.of(uri.getPath()).toRealPath();
        if (real.startsWith(realRoot) && Files.isRegularFile(real)) {
          return;
        }
      }
    }
    throw new FetchException(
        FetchReason.OUTSIDE_ROOTS, "no file that is really below an address in signoff.roots");
  }
}
