package io.zhanggui.backup;

import io.zhanggui.shared.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup holds, written into it as its last entry.
 *
 * @param version of the program that wrote it
 * @param createdAt a moment with its offset
 * @param entries folders and files
 */
public record BackupManifest(String version, String createdAt, List<Entry> entries) {

    static final String NAME = "MANIFEST.json";

    private static final int FORM = 1;

    /**
     * A folder or a file of the data folder.
     *
     * @param path below the data folder, with {@code /}
     * @param mode permissions such as {@code rw-------}
     * @param content empty for a folder
     */
    public record Entry(String path, String mode, Optional<Content> content) {}

    /**
     * What a file holds.
     *
     * @param size in bytes
     * @param sha256 in hexadecimal digits
     */
    public record Content(long size, String sha256) {}

    /** Bytes of all files. */
    public long size() {
        return entries.stream()
                .flatMap(entry -> entry.content().stream())
                .mapToLong(Content::size)
                .sum();
    }

    String json() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("form", FORM).put("version", version).put("createdAt", createdAt);
        ArrayNode list = json.putArray("entries");
        for (Entry entry : entries) {
            ObjectNode item = list.addObject().put("path", entry.path()).put("mode", entry.mode());
            entry.content()
                    .ifPresent(content -> item.put("size", content.size()).put("sha256", content.sha256()));
        }
        return json.toString();
    }

    /** Reads one; a path that would leave the folder, or a form that a later program wrote, is refused. */
    static BackupManifest parse(String text) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw BackupArchive.damaged(NAME);
        }
        if (json.path("form").asInt(0) != FORM) {
            throw new Failure(BackupError.OTHER_FORM, json.path("version").asString("?"));
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : json.path("entries")) {
            String path = item.path("path").asString("");
            checkPath(path);
            Optional<Content> content = item.has("sha256")
                    ? Optional.of(new Content(
                            item.path("size").asLong(-1), item.path("sha256").asString("")))
                    : Optional.empty();
            entries.add(new Entry(path, item.path("mode").asString("rw-------"), content));
        }
        return new BackupManifest(
                json.path("version").asString(""), json.path("createdAt").asString(""), List.copyOf(entries));
    }

    private static void checkPath(String path) {
        Path normal = Path.of(path).normalize();
        if (path.isEmpty()
                || normal.isAbsolute()
                || normal.startsWith("..")
                || !normal.toString().equals(path)) {
            throw BackupArchive.damaged(path);
        }
    }
}
