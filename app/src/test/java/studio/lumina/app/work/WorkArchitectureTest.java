package studio.lumina.app.work;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WorkArchitectureTest {
  private static final String WORK = "studio.lumina.app.work";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(WORK);

  @Test
  void requestsAndEventsKnowNothingOfHowTheyAreServed() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("contract")
        .definedBy(WORK)
        .layer("engine")
        .definedBy(WORK + ".engine..")
        .layer("feed")
        .definedBy(WORK + ".feed..")
        .layer("queue")
        .definedBy(WORK + ".queue..")
        .layer("run")
        .definedBy(WORK + ".run..")
        .whereLayer("run")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("queue")
        .mayOnlyBeAccessedByLayers("run")
        .whereLayer("feed")
        .mayOnlyBeAccessedByLayers("queue", "run")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("run")
        .because("data flows one way: a job is asked for, queued, run, and told of")
        .check(CLASSES);
  }
}
