package studio.lumina.app.settings;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;

/// Device, precision and threads; in force once the model is opened again.
final class EngineSection {
  private EngineSection() {}

  /// @param reopen opens the model in use again
  static Section of(SettingsModel model, Runnable reopen) {
    EngineChoice start = model.engineProperty().get();
    ObjectProperty<Device> device = new SimpleObjectProperty<>(start.device());
    ObjectProperty<Precision> precision = new SimpleObjectProperty<>(start.precision());
    ComboBox<Device> devices =
        Choices.box(List.of(Device.values()), d -> Messages.of("device." + d), device);
    devices.setId("settings-device");
    ComboBox<Precision> precisions =
        Choices.box(List.of(Precision.values()), EngineSection::words, precision);
    precisions.setId("settings-precision");
    Spinner<Integer> threads = new Spinner<>(0, SettingsModel.MOST_THREADS, start.threads());
    threads.setId("settings-threads");
    threads.setEditable(true);
    threads.setMinWidth(176);
    threads.setMaxWidth(176);
    Button again = Buttons.of(Feather.REFRESH_CW, Messages.of("settings.reopen"), reopen);
    again.setId("settings-reopen");
    again.setDisable(true);
    Runnable keep =
        () -> {
          Integer count = threads.getValue();
          EngineChoice now =
              new EngineChoice(device.get(), precision.get(), count == null ? 0 : count);
          if (!now.equals(model.engineProperty().get())) {
            model.engineProperty().set(now);
            again.setDisable(false);
          }
        };
    device.addListener((value, before, now) -> keep.run());
    precision.addListener((value, before, now) -> keep.run());
    threads.valueProperty().addListener((value, before, now) -> keep.run());
    again.addEventHandler(javafx.event.ActionEvent.ACTION, event -> again.setDisable(true));
    return new Section(
        Messages.of("settings.engine"),
        new SettingsRow(
            Messages.of("settings.device"), Messages.of("settings.device.help"), devices),
        new SettingsRow(
            Messages.of("settings.precision"), Messages.of("settings.precision.help"), precisions),
        new SettingsRow(
            Messages.of("settings.threads"), Messages.of("settings.threads.help"), threads),
        new SettingsRow(Messages.of("settings.apply"), Messages.of("settings.apply.help"), again));
  }

  private static String words(Precision precision) {
    return precision == Precision.AUTO
        ? Messages.of("automatic")
        : precision.name().toLowerCase(Locale.ROOT);
  }
}
