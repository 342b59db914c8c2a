package studio.lumina.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "studio.lumina.app";
  private static final JavaClasses APP =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("data flows one way")
        .check(APP);
  }

  @Test
  void onlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
        .because("one thread and one place write the library")
        .check(APP);
  }

  @Test
  void theStudioKnowsNoTensor() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl..")
        .because("the window must open without loading the native engine")
        .check(APP);
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".store..", ROOT + ".work..", ROOT + ".ui..", ROOT + ".control..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "studio.lumina.core.engine..",
            "studio.lumina.core.model..",
            "studio.lumina.core.torch..",
            "studio.lumina.core.decode..")
        .because("they speak the contract")
        .check(APP);
  }

  @Test
  void whatIsBehindTheWindowKnowsNone() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".store..",
            ROOT + ".work..",
            ROOT + ".prompt..",
            ROOT + ".sheet..",
            ROOT + ".export..",
            ROOT + ".diagnostics..",
            ROOT + ".desktop..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .because("the command line uses them without a toolkit")
        .check(APP);
  }

  @Test
  void viewModelsKnowNoScene() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Model")
        .and()
        .resideOutsideOfPackages(ROOT + ".work..", ROOT + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
        .because("they are tested without a toolkit")
        .allowEmptyShould(true)
        .check(APP);
  }

  @Test
  void theThreadOfTheWindowIsEnteredInFewPlaces() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".work..", ROOT + ".ui..")
        .should()
        .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
        .because("news crosses in bulk, once")
        .check(APP);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("standard output belongs to whoever started the program")
        .check(APP);
  }

  @Test
  void workspacesDoNotKnowEachOtherNorTheFrame() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".create..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".settings..", ROOT + ".shell..")
        .because("the frame takes workspaces up, one by one")
        .check(APP);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".vision..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".create..", ROOT + ".settings..", ROOT + ".shell..")
        .because("what workspaces share stands above them all")
        .check(APP);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".settings..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".create..", ROOT + ".shell..", ROOT + ".work..", ROOT + ".store..")
        .because("settings are values; whoever needs them asks")
        .check(APP);
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".command..", ROOT + ".ui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".create..",
            ROOT + ".settings..",
            ROOT + ".shell..",
            ROOT + ".work..",
            ROOT + ".store..")
        .because("every workspace stands on them")
        .check(APP);
  }

  @Test
  void onlyTheCommandLineKnowsTheStartersWorld() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("studio.lumina.starter..")
        .because("the program that is shipped does not carry it")
        .check(APP);
  }

  @Test
  void theProgramEndsByClosingItsWindow() {
    noClasses()
        .should()
        .callMethod("javafx.application.Platform", "exit")
        .because("leaving with a menu or tooltip open crashes the toolkit")
        .check(APP);
  }
}
