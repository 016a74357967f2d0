package io.orderpulse.sandbox.house;

import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ARCHITECTURE.md says of modules and their parts. */
class HouseTest {

  private static final String OURS = "io.orderpulse..";
  private static final String[] BELOW_JOBS = {
    "io.orderpulse.events..",
    "io.orderpulse.udfs..",
    "io.orderpulse.cep..",
    "io.orderpulse.dashboards.."
  };

  /** Flink configures it, and secrets are not for Flink's configuration. */
  private static final String REPORTER = "io.orderpulse.dashboards.flink..";

  /** Carries boards and metrics to their servers: that is all it does. */
  private static final String[] SPEAKING = {"io.orderpulse.dashboards.importer..", REPORTER};

  /** Runs in the build, on a terminal. */
  private static final String BUILD_TOOL = ".*\\.SchemaGenerator";

  @ParameterizedTest
  @CsvSource({
    "events,",
    "udfs, events",
    "cep, events",
    "dashboards, events",
    "jobs, events udfs cep dashboards",
    "sandbox, events udfs cep dashboards jobs",
  })
  void modulesUseOnlyWhatIsBelowThem(String module, String below) {
    String[] allowed =
        Stream.concat(
                Stream.of(module), below == null ? Stream.of() : Arrays.stream(below.split(" ")))
            .map(HouseTest::packages)
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(packages(module))
            .should()
            .dependOnClassesThat(resideInAPackage(OURS).and(doNot(resideInAnyPackage(allowed))))
            .because("what is below can then be used, tested and replaced without what is above"));
  }

  @Test
  void everyClassBelongsToAModule() {
    check(
        classes()
            .should()
            .resideInAnyPackage(
                Stream.concat(
                        Arrays.stream(BELOW_JOBS),
                        Stream.of("io.orderpulse.jobs..", "io.orderpulse.sandbox.."))
                    .toArray(String[]::new))
            .because("a package outside of all modules would escape the rules about them"));
  }

  @Test
  void onlyJobsAndSandboxTalkToServers() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(BELOW_JOBS)
            .and()
            .resideOutsideOfPackages(SPEAKING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.kafka..",
                "org.apache.flink.connector..",
                "org.elasticsearch..",
                "org.apache.http..",
                "java.net.http..")
            .because("what decides must not depend on the system that carries the data"));
  }

  @Test
  void onlyJobsAndSandboxReadConfiguration() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(BELOW_JOBS)
            .and()
            .resideOutsideOfPackage(REPORTER)
            .should()
            .accessTargetWhere(
                targetOwner(type(System.class))
                    .and(target(nameMatching("getenv|getProperty|getProperties"))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink.configuration..")
            .because("configuration is read once, checked, and handed down as values"));
  }

  @Test
  void jobsSetNothingThatFlinkConfSets() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.orderpulse.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink.configuration..")
            .orShould()
            .accessTargetWhere(
                target(nameMatching("enableCheckpointing|setParallelism|setMaxParallelism")))
            .because(
                "checkpoints, state, restarts and sizes belong to the cluster, in flink-conf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".*Logic",
        ".*Fold",
        "Follow",
        "Ladder",
        "Presence",
        "Mute",
        "Cover",
        "Storm",
        "Calls",
        "Settle",
        "Drift",
        "GroupDraft",
        "CanonicalContent",
        "Steps",
        "Lights",
        "Scores",
        "Contexts",
        "Waybills",
        "HealthDocuments",
        "HopNotes",
        "OrderNotes",
        "Measures",
        ".*Formulas",
        "Exposure",
        "TimelineTexts",
        "LivePartitions",
        "ResponsePolicy",
        "PrivacyBorder",
        "EventValidator"
      })
  void decisionsAreFreeOfFlink(String name) {
    check(
        noClasses()
            .that()
            .haveNameMatching("io\\.orderpulse\\.(events|udfs|cep|jobs)\\..*\\b" + name)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..")
            .because("a decision is state and fact in, state and verdict out, and tested as that"));
  }

  @Test
  void nothingPrintsButTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(BELOW_JOBS)
            .or()
            .resideInAPackage("io.orderpulse.jobs..")
            .and(doNot(nameMatching(BUILD_TOOL)))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("in a cluster nobody reads it; logs and topics are for that"));
  }

  private static String packages(String module) {
    return "io.orderpulse." + module + "..";
  }

  private static void check(ArchRule rule) {
    rule.check(House.MAIN);
  }
}
