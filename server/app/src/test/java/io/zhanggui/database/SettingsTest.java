package io.zhanggui.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    @Test
    void without_settings_everything_is_embedded_and_under_data() {
        ZhangguiSettings settings = settings(Map.of());

        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.database().url()).isNull();
        assertThat(settings.database().connections()).isEqualTo(8);
        assertThat(settings.database().programsOrDefault())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache/zhanggui"));
    }

    @Test
    void every_setting_has_its_key() {
        ZhangguiSettings settings = settings(Map.of(
                "zhanggui.data", "/srv/zhanggui",
                "zhanggui.database.url", "jdbc:postgresql://db/zhanggui",
                "zhanggui.database.user", "z",
                "zhanggui.database.password", "p",
                "zhanggui.database.connections", "20",
                "zhanggui.database.programs", "/opt/postgres"));

        assertThat(settings)
                .isEqualTo(new ZhangguiSettings(
                        Path.of("/srv/zhanggui"),
                        new ZhangguiSettings.Database(
                                "jdbc:postgresql://db/zhanggui", "z", "p", 20, Path.of("/opt/postgres"))));
    }

    private static ZhangguiSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("zhanggui", ZhangguiSettings.class);
    }
}
