package studio.lumina.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "studio.lumina.core";
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void theContractDependsOnTheJdkOnly() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(ROOT, "java..", "org.jspecify..")
        .because("the window must be able to speak it without an engine on its class path")
        .check(CORE);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("data flows one way")
        .check(CORE);
  }

  @Test
  void onlyTheFencedPackagesKnowDjl() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".torch", ROOT + ".model", ROOT + ".image", ROOT + ".text")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl..")
        .because("native memory has one fence")
        .check(CORE);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".text")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl.engine..", "ai.djl.ndarray..", "ai.djl.pytorch..")
        .because("text needs the tokenizers extension alone")
        .check(CORE);
  }

  @Test
  void nothingPrints() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("standard output belongs to whoever started the program")
        .check(CORE);
  }

  @Test
  void laterPackagesAreNotCalledByEarlierOnes() {
    String[] order = {
      "files",
      "checkpoint",
      "vocabulary",
      "text",
      "torch",
      "model",
      "image",
      "sampling",
      "decode",
      "engine",
      "bench",
      "verify",
      "wire",
      "models"
    };
    assertEquals(
        Set.of(order),
        CORE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
            .collect(Collectors.toSet()),
        "every package has its place in the order");
    for (int i = 0; i < order.length; i++) {
      for (int later = i + 1; later < order.length; later++) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + "." + order[i] + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "." + order[later] + "..")
            .because("a package may use only those above it in ARCHITECTURE.md")
            .allowEmptyShould(true)
            .check(CORE);
      }
    }
  }

  /// Of the models' packages as well: each uses only those before it.
  @Test
  void laterPackagesOfModelsAreNotCalledByEarlierOnes() {
    String models = ROOT + ".models";
    String[] order = {
      "catalog", "fit", "environment", "cache", "removal", "hub", "download", "importing"
    };
    for (int i = 0; i < order.length; i++) {
      for (int later = i + 1; later < order.length; later++) {
        noClasses()
            .that()
            .resideInAPackage(models + "." + order[i])
            .should()
            .dependOnClassesThat()
            .resideInAPackage(models + "." + order[later])
            .because("a package may use only those above it in ARCHITECTURE.md")
            .allowEmptyShould(true)
            .check(CORE);
      }
    }
  }

  @Test
  void oneFencedPackageConnects() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".models.hub")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .orShould()
        .callMethod(java.net.URL.class, "openConnection")
        .orShould()
        .callMethod(java.net.URL.class, "openStream")
        .because("nothing leaves this computer but what a user asks the model hub for")
        .check(CORE);
  }

  @Test
  void theWireKnowsTheContractAlone() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".wire..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            ROOT,
            ROOT + ".wire..",
            "java..",
            "org.jspecify..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..")
        .because("the studio speaks it without an engine on its class path")
        .check(CORE);
  }

  @Test
  void noTwoClassesShareASimpleName() {
    Map<String, List<String>> byName =
        CORE.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    byName.values().removeIf(names -> names.size() == 1);
    assertEquals(Map.of(), byName);
  }
}
