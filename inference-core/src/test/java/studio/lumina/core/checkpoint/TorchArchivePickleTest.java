package studio.lumina.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The pickle of an archive: what it may hold and what is refused.
class TorchArchivePickleTest extends TorchArchiveRig {
  @ParameterizedTest
  @CsvSource({
    "os,system",
    "builtins,eval",
    "__builtin__,getattr",
    "posix,system",
    "torch,load",
    "torch.hub,load",
    "torch._utils,_rebuild_device_tensor_from_numpy",
    "torch.storage,_load_from_bytes",
    "collections,Counter",
    "numpy,load",
    "pytorch_lightningx,a",
    "torch.serialization,load",
    "torch,Storage.x",
    "os.path\u0001,join"
  })
  void namesAGlobalThatIsNotAllowed(String module, String name) {
    byte[] pickle = new CraftedPickle().global(module, name).ops("(").text("id").ops("tR").stop();
    Problem problem = Problems.of(() -> read(zip(pickle).bytes()));
    assertEquals(
        module + "." + name, assertInstanceOf(Problem.UnsafeCheckpoint.class, problem).asked());
  }

  @Test
  void refusesEachOpcodeOutsideTheList() {
    String allowed = "(N\u0088\u0089JKM\u008aGXU)]}\u008ft\u0085\u0086\u0087aesuhjqrcQR\u0081b.";
    for (int code = 0; code < 256; code++) {
      byte[] pickle = new CraftedPickle().ops("}}").op(code).ops("aaaaaaaaaa").stop();
      Problem problem = Problems.of(() -> read(zip(pickle).bytes()));
      if (allowed.indexOf(code) < 0) {
        String asked = assertInstanceOf(Problem.UnsafeCheckpoint.class, problem).asked();
        assertTrue(asked.contains(Integer.toHexString(code)), asked);
      }
    }
  }

  @Test
  void aPayloadBeforeABrokenTailIsNamedAllTheSame() {
    byte[] pickle = new CraftedPickle().global("os", "system").ops("\u0000\u0000").stop();
    assertInstanceOf(Problem.UnsafeCheckpoint.class, Problems.of(() -> read(zip(pickle).bytes())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "}",
        "",
        "h\u0007.",
        "j\u0000\u0000\u0000\u0001.",
        "(.",
        "}}.",
        "}.}",
        "s.",
        "u.",
        "}(u}.",
        "](a.",
        ")Na.",
        ")(Ne.",
        "N)R.",
        "}(}Nu.",
        "}(]Nu.",
        "}(NNNu.",
        "0.",
        "X\u00ff",
        "X\u00ff\u00ff\u00ff\u00ff.",
        "X\u0001\u0000\u0000\u0000\u00ff.",
        "U\u0009abc.",
        "\u008a\u0009123456789.",
        "K",
        "M\u0001",
        "J\u0001",
        "G\u0001",
        "cos",
        "cos\n",
        "NQ.",
        ")Q.",
        "(NNNNNtQ.",
        "q\u0000.",
        "b.",
        "(b.",
        "(q\u0000h\u0000.",
        "}(q\u0000u.",
        "\u0085.",
        "(\u0085.",
        "NNs.",
        "]N(s.",
        "]q\u0000h\u0000a.",
        "}q\u0000Nh\u0000s.",
        "\u008fNa.",
        "\u0080\u0002}."
      })
  void refusesPicklesThatMakeNoSense(String operations) {
    byte[] pickle = new CraftedPickle().ops(operations).stop();
    assertInstanceOf(
        LuminaException.class,
        org.junit.jupiter.api.Assertions.assertThrows(
            LuminaException.class, () -> read(zip(pickle).bytes())));
  }
}
