package io.zhanggui.engagement;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Data that comes with the program, as YAML. */
public final class ShippedFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A flag that is not written is no.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ShippedFile() {}

    /** A file of the resources as a record; what it does not know is a fault of the file. */
    public static <T> T read(String file, Class<T> type) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ShippedFile.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            Object written = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return JSON.convertValue(written, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
