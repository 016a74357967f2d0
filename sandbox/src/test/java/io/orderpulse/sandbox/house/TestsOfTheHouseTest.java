package io.orderpulse.sandbox.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.lang.ArchRule;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** How tests are named and what they may do. */
class TestsOfTheHouseTest {

  /** What starts a Flink cluster, a broker or a node. */
  private static final String SERVERS =
      ".*\\.(MiniCluster\\w*|EmbeddedKafka|SandboxServers|KafkaServer|ElasticsearchServer|FlinkCluster)";

  /** A pause between two looks at a condition is fine; such a loop has a bound and is named so. */
  private static final DescribedPredicate<JavaAccess<?>> SLEEP =
      describe(
          "is a sleep outside of await…",
          access ->
              access.getTarget().getName().equals("sleep")
                  && access.getTargetOwner().getPackageName().startsWith("java.")
                  && !access.getOrigin().getName().startsWith("await"));

  @Test
  void testsWithServersEndInItCase() {
    ArchRule rule =
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Test")
            .should()
            .dependOnClassesThat(nameMatching(SERVERS))
            .because(
                "'mvn test' stays quick: what starts servers is an ITCase, which 'mvn verify' runs");
    rule.check(House.TESTS);
  }

  @Test
  void testsDoNotSleep() {
    ArchRule rule =
        noClasses()
            .that()
            .haveNameMatching(".*(Test|ITCase)")
            .should()
            .accessTargetWhere(SLEEP)
            .because("a pause is too short on a slow machine and too long on a fast one");
    rule.check(House.TESTS);
  }

  @Test
  void testsUseOneLibraryOfEachKind() {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.junit", "junit..", "org.hamcrest..", "org.testng..")
                    .or(nameMatching("org\\.junit\\.jupiter\\.api\\.Assertions")))
            .because("JUnit 5 and AssertJ are enough, and their messages read alike");
    rule.check(House.TESTS);
  }

  @Test
  void propertiesHaveSeeds() {
    ArchRule rule =
        methods()
            .that()
            .areAnnotatedWith(Property.class)
            .should()
            .beAnnotatedWith(describe("a seed", property -> !seed(property).isEmpty()))
            .because("a build fails by its change, not by luck; '.ci/explore' looks for more");
    rule.check(House.TESTS);
  }

  private static String seed(JavaAnnotation<?> property) {
    return property.as(Property.class).seed();
  }
}
