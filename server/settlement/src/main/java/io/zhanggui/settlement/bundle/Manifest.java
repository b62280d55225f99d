package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Json;
import io.zhanggui.settlement.statement.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hashes of a bundle's files. The hash of the manifest itself is the root that both sides confirm: whoever changes a
 * byte of any file changes it.
 */
public record Manifest(int form, SortedMap<String, String> hashes) {

    static final int FORM = 1;

    /** Of these files. */
    static Manifest of(Map<String, byte[]> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, bytes) -> hashes.put(name, Hashes.sha256(bytes)));
        return new Manifest(FORM, hashes);
    }

    /** Its file; the same manifest gives the same bytes. */
    byte[] bytes() {
        ObjectNode node = Json.object();
        node.put("form", form);
        ObjectNode files = node.putObject("files");
        hashes.forEach(files::put);
        return Json.text(node).getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of its file, as hex. */
    public String root() {
        return Hashes.sha256(bytes());
    }

    /** Fails with Jackson's exceptions. */
    static Manifest read(byte[] bytes) {
        JsonNode node = Json.read(bytes);
        SortedMap<String, String> hashes = new TreeMap<>();
        node.required("files")
                .properties()
                .forEach(each -> hashes.put(each.getKey(), each.getValue().asString()));
        return new Manifest(node.required("form").asInt(), hashes);
    }
}
