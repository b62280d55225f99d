package io.zhanggui.connect.formats;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formats that Zhanggui knows. */
public final class Formats {

    private static final String FOLDER = "/formats/";

    private final Map<String, Format> byKey = new LinkedHashMap<>();

    private Formats(List<Format> formats) {
        formats.forEach(format -> byKey.put(format.key(), format));
    }

    /**
     * Reads and checks the catalogue that comes with the program.
     *
     * @throws Failure {@link ConnectError#CATALOGUE_FAULTY} with all faults, each with file and line
     */
    public static Formats builtIn() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : resource("index.txt").split("\\R")) {
            if (!name.isBlank()) {
                files.put(name.strip(), resource(name.strip()));
            }
        }
        return parse(files);
    }

    /** Reads YAML texts by file name; all faults are told at once. */
    static Formats parse(Map<String, String> files) {
        List<String> faults = new ArrayList<>();
        List<Format> formats = new ArrayList<>();
        files.forEach((file, text) -> new FormatFile(file, faults).read(text).ifPresent(formats::add));
        if (!faults.isEmpty()) {
            throw new Failure(ConnectError.CATALOGUE_FAULTY, String.join("\n", faults));
        }
        return new Formats(formats);
    }

    private static String resource(String name) {
        try (InputStream in = Formats.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All formats in the catalogue's order. */
    public List<Format> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Format> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The same formats with some of the user's own behind them. */
    public Formats with(List<Format> own) {
        List<Format> both = new ArrayList<>(byKey.values());
        both.addAll(own);
        return new Formats(both);
    }
}
