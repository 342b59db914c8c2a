package studio.lumina.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
        .matching(ROOT + ".(*)..")
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
      "bench"
    };
    for (int i = 0; i < order.length; i++) {
      for (int later = i + 1; later < order.length; later++) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + "." + order[i])
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "." + order[later])
            .because("a package may use only those above it in ARCHITECTURE.md")
            .allowEmptyShould(true)
            .check(CORE);
      }
    }
  }
}
