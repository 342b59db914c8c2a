package studio.lumina.app.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
  @Test
  void statementsEndAtSemicolonsOutsideQuotesAndComments() {
    assertEquals(
        List.of("INSERT INTO a VALUES ('x;''y')", "SELECT \"b;\", `c;`, [d;]", "SELECT 1"),
        SqlScript.statements(
            """
            -- first; of all
            INSERT INTO a VALUES ('x;''y'); /* a ; b */
            SELECT "b;", `c;`, [d;];;
            SELECT 1
            """));
  }

  @Test
  void aTriggerIsOneStatementAlsoWithCasesInIt() {
    String trigger =
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = CASE WHEN new.x THEN 1 END;"
            + " DELETE FROM b; END";
    String temporary = "create temp trigger u after delete on a begin select 1; end";
    assertEquals(
        List.of(trigger, temporary, "SELECT 2"),
        SqlScript.statements(trigger + ";\n" + temporary + ";\nSELECT 2;"));
  }

  @Test
  void wordsOfTransactionsMeanNothingElsewhere() {
    assertEquals(
        List.of("BEGIN", "CREATE TABLE trigger_log (begin_ TEXT)", "END"),
        SqlScript.statements("BEGIN; CREATE TABLE trigger_log (begin_ TEXT); END;"));
  }
}
