package io.zhanggui.work.rules;

import io.zhanggui.identity.Role;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Rhythm;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The duties in {@code resources/work/duties.yaml}; an agency switches them on. */
public final class ShippedDuties {

    private static final List<Shipped> ALL = read();

    private ShippedDuties() {}

    /**
     * One of them.
     *
     * @param page null where no page deals with it yet
     * @param row where the mission names it
     */
    public record Shipped(
            String key,
            Bilingual title,
            Rhythm rhythm,
            int day,
            OnDayOff dayOff,
            Role role,
            @Nullable String page,
            String row) {}

    public static List<Shipped> list() {
        return ALL;
    }

    private static List<Shipped> read() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ShippedDuties.class.getResourceAsStream("/work/duties.yaml")),
                StandardCharsets.UTF_8)) {
            Map<String, List<Map<String, Object>>> written =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return Objects.requireNonNull(written.get("duties")).stream()
                    .map(ShippedDuties::duty)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shipped duty(Map<String, Object> written) {
        Object page = written.get("page");
        return new Shipped(
                text(written, "key"),
                new Bilingual(text(written, "zh"), text(written, "en")),
                Rhythm.valueOf(text(written, "rhythm").toUpperCase(Locale.ROOT)),
                Integer.parseInt(text(written, "day")),
                OnDayOff.valueOf(text(written, "dayOff").toUpperCase(Locale.ROOT)),
                Role.find(text(written, "role")).orElseThrow(),
                page == null ? null : page.toString(),
                text(written, "row"));
    }

    private static String text(Map<String, Object> written, String field) {
        return Objects.requireNonNull(written.get(field), field).toString();
    }
}
