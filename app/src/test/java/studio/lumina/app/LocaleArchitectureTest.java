package studio.lumina.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.lumina.app.ui.Messages;

/// File names, token names, SQL and recipes must not come out in the digits of the user's language.
class LocaleArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("studio.lumina");

  /// What formats or parses by a locale.
  private static final Set<Class<?>> FORMATS =
      Set.of(
          String.class,
          PrintStream.class,
          PrintWriter.class,
          Formatter.class,
          Scanner.class,
          MessageFormat.class,
          NumberFormat.class,
          DecimalFormat.class,
          DecimalFormatSymbols.class,
          DateFormat.class,
          SimpleDateFormat.class,
          DateTimeFormatter.class,
          Collator.class);

  /// Those of their methods and constructors that take the user's locale where none is given.
  private static final Set<String> BY_LOCALE =
      Set.of(
          "<init>",
          "format",
          "formatted",
          "printf",
          "getInstance",
          "getNumberInstance",
          "getIntegerInstance",
          "getPercentInstance",
          "getCompactNumberInstance",
          "getCurrencyInstance",
          "getDateInstance",
          "getTimeInstance",
          "getDateTimeInstance",
          "ofPattern",
          "ofLocalizedDate",
          "ofLocalizedTime",
          "ofLocalizedDateTime",
          "toLowerCase",
          "toUpperCase");

  private static final Set<Class<?>> MADE_WITHOUT =
      Set.of(String.class, PrintStream.class, PrintWriter.class);

  @Test
  void whatTheProgramWritesIsTheSameInEveryLanguage() {
    noClasses()
        .should()
        .callCodeUnitWhere(takesTheUsersLocale())
        .because("Arabic, Persian, Bengali and other users' digits are not 0 to 9")
        .check(ALL);
  }

  @Test
  void onlyMessagesAskForTheUsersLocale() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Messages.class.getName())
        .and()
        .haveSimpleNameNotEndingWith("Test")
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault", Locale.Category.class)
        .because("what an artist reads has one place")
        .check(ALL);
  }

  private static DescribedPredicate<JavaCall<?>> takesTheUsersLocale() {
    return DescribedPredicate.describe(
        "takes the user's locale", call -> byDefaultLocale(call.getTarget()));
  }

  private static boolean byDefaultLocale(CodeUnitCallTarget target) {
    JavaClass owner = target.getOwner();
    return BY_LOCALE.contains(target.getName())
        && FORMATS.stream().anyMatch(owner::isEquivalentTo)
        && !(target.getName().equals("<init>")
            && MADE_WITHOUT.stream().anyMatch(owner::isEquivalentTo))
        && target.getRawParameterTypes().stream()
            .noneMatch(
                p -> p.isEquivalentTo(Locale.class) || p.isEquivalentTo(DecimalFormatSymbols.class))
        && !isInstanceFormat(owner, target);
  }

  /// The format of an object that was made with a locale already.
  private static boolean isInstanceFormat(JavaClass owner, CodeUnitCallTarget target) {
    return target.getName().equals("format")
        && !owner.isEquivalentTo(String.class)
        && !owner.isEquivalentTo(PrintStream.class)
        && !owner.isEquivalentTo(PrintWriter.class)
        && !(owner.isEquivalentTo(MessageFormat.class)
            && target.getRawParameterTypes().getFirst().isEquivalentTo(String.class));
  }
}
