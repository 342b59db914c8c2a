package studio.lumina.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import studio.lumina.app.ui.PlainTextArea;
import studio.lumina.core.Engine;

/// The packages' order, and what a class is recognised by.
class StructureArchitectureTest {
  private static final String ROOT = "studio.lumina.app";
  private static final String CORE = "studio.lumina.core";
  private static final JavaClasses APP =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  /// A package may use only those above it; those of one line may not use each other.
  private static final List<List<String>> ORDER =
      List.of(
          List.of("recipe"),
          List.of("store"),
          List.of("prompt", "sheet", "diagnostics", "desktop"),
          List.of("export"),
          List.of("work"),
          List.of("ui"),
          List.of("control", "command", "notice"),
          List.of("settings", "checkpoint", "picture", "sampling"),
          List.of("queue"),
          List.of("stage"),
          List.of("timeline", "drop"),
          List.of("chat"),
          List.of("create.shape", "create.sampling"),
          List.of("create.control"),
          List.of("create.prompt"),
          List.of("create.generate", "create.steer"),
          List.of("create.set", "create.fork"),
          List.of("create"),
          List.of("vision.source", "vision.task"),
          List.of("vision.crop"),
          List.of("vision.result"),
          List.of("vision.edit", "vision.redraw", "vision.export", "vision.folder"),
          List.of("vision"),
          List.of("gallery"),
          List.of("shell"),
          List.of("cli"),
          List.of(""));

  /// What the app uses of the core beside the contract, and why.
  private static final Map<String, String> BESIDE_THE_CONTRACT =
      Map.of(
          "files", "whole files are written the same way on both sides",
          "wire", "the engine's process speaks it, and the library keeps prompts in it",
          "image", "pictures are read, fitted and written as the engine does it",
          "sampling", "the presets that a panel begins with are those of the tasks",
          "engine", "the command line and the child process run it",
          "bench", "`lumina bench`",
          "verify", "`lumina verify`",
          "checkpoint", "`lumina info` reads what lies on disk",
          "models",
              "models are listed, fetched, imported and removed, and what memory is free is asked"
                  + " once");

  @Test
  void noPackageIsPartOfACycleAtAnyLevel() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("data flows one way, also between sub-packages")
        .check(APP);
  }

  @Test
  void everyFieldOfSeveralLinesLetsTabOut() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(PlainTextArea.class.getName())
        .should()
        .callConstructor(TextArea.class)
        .orShould()
        .callConstructor(TextArea.class, String.class)
        .because("a text area keeps Tab for itself, and the keyboard cannot leave it")
        .check(APP);
  }

  @Test
  void aPackageUsesOnlyThoseAboveIt() {
    classes().should(useOnlyWhatStandsAbove()).because("ARCHITECTURE.md says so").check(APP);
  }

  /// A view model is a class that shows properties and is no node, whatever its name.
  @Test
  void viewModelsKnowNoScene() {
    noClasses()
        .that(areViewModels())
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    "javafx.scene..", "javafx.stage..", "javafx.fxml..")
                // A key is a value that needs no toolkit; the keymap is made of them.
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.assignableTo(KeyCombination.class))))
        .because("they are tested without a toolkit")
        .check(APP);
  }

  @Test
  void ofTheCoreOnlyTheContractIsUsed() {
    String[] allowed =
        BESIDE_THE_CONTRACT.keySet().stream()
            .map(name -> CORE + "." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(CORE + "..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(CORE)))
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed))))
        .because("the engine can be another one; exceptions have a reason")
        .check(APP);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".cli..", ROOT + ".work..", ROOT + ".store..", ROOT + ".recipe..", ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            CORE + ".engine..", CORE + ".wire..", CORE + ".bench..", CORE + ".verify..")
        .because("the window reaches the engine through work alone")
        .check(APP);
  }

  @Test
  void noTwoClassesShareASimpleName() {
    JavaClasses core =
        new ClassFileImporter()
            .importUrl(Engine.class.getProtectionDomain().getCodeSource().getLocation());
    Map<String, String> twice = new TreeMap<>();
    Map<String, String> seen = new TreeMap<>();
    for (JavaClasses all : List.of(APP, core)) {
      for (JavaClass each : all) {
        if (each.isTopLevelClass() && !each.getSimpleName().equals("package-info")) {
          String other = seen.put(each.getSimpleName(), each.getName());
          if (other != null) {
            twice.put(other, each.getName());
          }
        }
      }
    }
    assertEquals(Map.of(), twice, "a name says what a class is; two of one name say it of neither");
  }

  private static DescribedPredicate<JavaClass> areViewModels() {
    return DescribedPredicate.describe(
        "show properties and are no nodes",
        each ->
            each.isTopLevelClass()
                && !each.isInterface()
                && !each.isAssignableTo(Node.class)
                && !each.isAssignableTo(Observable.class)
                && each.getPackageName().startsWith(ROOT + ".")
                && each.getMethods().stream()
                    .anyMatch(method ->
                        method.getName().endsWith("Property")
                            && method.getRawReturnType().isAssignableTo(Observable.class))
                && each.getAllFields().stream()
                    .noneMatch(field -> field.getRawType().isAssignableTo(Node.class)));
  }

  private static ArchCondition<JavaClass> useOnlyWhatStandsAbove() {
    return new ArchCondition<>("use only packages above their own") {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        int own = place(each);
        each.getDirectDependenciesFromSelf().stream()
            .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(use -> !name(use.getTargetClass()).equals(name(each)))
            .filter(use -> place(use.getTargetClass()) >= own)
            .forEach(use -> events.add(SimpleConditionEvent.violated(each, use.getDescription())));
      }
    };
  }

  private static int place(JavaClass each) {
    String name = name(each);
    for (int i = 0; i < ORDER.size(); i++) {
      if (ORDER.get(i).contains(name)) {
        return i;
      }
    }
    throw new AssertionError(
        each.getName()
            + " stands in no package of the order: "
            + ORDER.stream().flatMap(List::stream).collect(Collectors.joining(", ")));
  }

  /// The package as it stands in the order: all of `store` and `work` is one there.
  private static String name(JavaClass each) {
    String name = each.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
    return name.startsWith("create") || name.startsWith("vision")
        ? name
        : name.replaceFirst("\\..*", "");
  }
}
