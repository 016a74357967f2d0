package io.orderpulse.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses EVENTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.orderpulse.events");

  private static final ArchRule ONLY_TYPES_OF_FLINK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "io.orderpulse.events..",
              "com.fasterxml.jackson..",
              "org.apache.flink.api.common.typeinfo..",
              "org.apache.flink.api.common.typeutils..",
              "org.apache.flink.api.common.serialization..",
              "org.apache.flink.core.memory..",
              "org.apache.flink.types..")
          .because("events is the contract: it runs without Flink's runtime and without Kafka");

  private static final ArchRule FLINK_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.orderpulse.events.flink")
          .and()
          .doNotBelongToAnyOf(Event.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..")
          .because("only the serializer, and the event's pointer to it, know Flink");

  private static final ArchRule RECORDS_DO_NOT_KNOW_THE_CATALOGUE =
      noClasses()
          .that()
          .resideInAPackage("io.orderpulse.events.record")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.orderpulse.events.type", "io.orderpulse.events.schema")
          .because("schemas are read off the records, not the other way round");

  @Test
  void shouldUseOnlyTheTypesOfFlink() {
    assertThat(EVENTS).isNotEmpty();
    ONLY_TYPES_OF_FLINK.check(EVENTS);
  }

  @Test
  void shouldKeepFlinkInOnePlace() {
    FLINK_IN_ONE_PLACE.check(EVENTS);
  }

  @Test
  void shouldKeepTheRecordsOnTheirOwn() {
    RECORDS_DO_NOT_KNOW_THE_CATALOGUE.check(EVENTS);
  }
}
