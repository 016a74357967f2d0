package io.orderpulse.sandbox.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"orderpulse " + (version == null ? "(not from a jar)" : version)};
  }
}
