package io.orderpulse.sandbox.bench.rules;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Esper, when it has been built. Its licence is the GPL, so nothing of it is on the class path: the
 * Maven profile {@code esper} puts it and the class that uses it into a folder of their own.
 */
final class Esper {

  private static final String ENGINE = "io.orderpulse.sandbox.bench.esper.EsperEngine";

  private Esper() {}

  /** Where the profile puts it, below the home of the project. */
  static Path folder() {
    return Path.of(System.getProperty("orderpulse.home", "."), "sandbox", "target", "esper");
  }

  static boolean isBuilt() {
    return Files.isDirectory(folder().resolve("classes"))
        && Files.isDirectory(folder().resolve("lib"));
  }

  /** An engine in its own class loader. */
  static SequentialEngine start(RuleSet rules) throws Exception {
    ClassLoader loader = new OwnFirst(urls(), Esper.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader); // it compiles rules to classes
    return (SequentialEngine)
        Class.forName(ENGINE, true, loader).getConstructor(RuleSet.class).newInstance(rules);
  }

  private static URL[] urls() throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(url(folder().resolve("classes")));
    try (Stream<Path> jars = Files.list(folder().resolve("lib"))) {
      for (Path jar : jars.toList()) {
        urls.add(url(jar));
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  /** Esper needs an older ANTLR than CEL does, so what lies in its folder goes first. */
  private static final class OwnFirst extends URLClassLoader {
    OwnFirst(URL[] urls, ClassLoader parent) {
      super("esper", urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        boolean own = findLoadedClass(name) == null && findResource(path(name)) != null;
        return own ? findClass(name) : super.loadClass(name, resolve);
      }
    }

    private static String path(String name) {
      return name.replace('.', '/') + ".class";
    }
  }
}
