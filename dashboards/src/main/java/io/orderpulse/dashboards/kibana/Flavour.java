package io.orderpulse.dashboards.kibana;

/** The two shapes of saved objects; one program writes both from the same boards. */
public enum Flavour {
  /** Kibana 8.9 and newer, 9 included. */
  V8("8.9", "formBased", "___records___", "8.9.0"),
  /** Kibana 7.17; Kibana 8 before 8.9 takes it, too, and brings it up to date itself. */
  V7("7.17", "indexpattern", "Records", "7.17.0");

  private final String folder;
  private final String datasource;
  private final String records;
  private final String panelVersion;

  Flavour(String folder, String datasource, String records, String panelVersion) {
    this.folder = folder;
    this.datasource = datasource;
    this.records = records;
    this.panelVersion = panelVersion;
  }

  /** The oldest version it is for, which names its folder. */
  public String folder() {
    return folder;
  }

  /** Where Lens keeps the layers. */
  String datasource() {
    return datasource;
  }

  /** The field of counts. */
  String records() {
    return records;
  }

  /** Version of every panel. */
  String panelVersion() {
    return panelVersion;
  }

  /**
   * The flavour for a server.
   *
   * @param version as Kibana says it: {@code 8.19.2}, {@code 9.1.0-SNAPSHOT}
   * @throws IllegalArgumentException when it is older than 7.17 or no version
   */
  public static Flavour of(String version) {
    String[] parts = version.split("[.-]");
    int number;
    try {
      number = Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("'" + version + "' is no version of Kibana", e);
    }
    if (number < 7017) {
      throw new IllegalArgumentException(
          "Kibana " + version + " is too old: the boards need 7.17, or 8.9 and newer");
    }
    return number >= 8009 ? V8 : V7;
  }
}
