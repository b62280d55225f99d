package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** Compares the files of a bundle with the hashes its manifest states. */
final class HashCheck {

    private final Differences differences;
    private final Manifest found;

    HashCheck(TreeMap<String, byte[]> files, Differences differences) {
        this.differences = differences;
        Map<String, byte[]> hashed = new TreeMap<>(files);
        hashed.remove(BundleFiles.MANIFEST);
        hashed.remove(BundleFiles.SIGNATURE);
        this.found = Manifest.of(hashed);
        Optional.ofNullable(files.get(BundleFiles.MANIFEST))
                .ifPresentOrElse(
                        this::compare,
                        () -> differences.add(
                                "manifest",
                                BundleFiles.MANIFEST,
                                "",
                                new Words("结算包里没有清单", "the bundle has no manifest")));
    }

    /** The root of the files as they are. */
    String root() {
        return found.root();
    }

    private void compare(byte[] manifest) {
        Manifest stated;
        try {
            stated = Manifest.read(manifest);
        } catch (JacksonException | IllegalArgumentException e) {
            differences.add(
                    "manifest",
                    "JSON",
                    String.valueOf(e.getMessage()),
                    new Words("清单读不出来", "the manifest cannot be read"));
            return;
        }
        if (!Arrays.equals(stated.bytes(), manifest)) {
            differences.add("manifest", "", "", new Words("清单本身被改动过", "the manifest itself was changed"));
        }
        stated.hashes().forEach(this::compare);
        found.hashes().keySet().stream()
                .filter(name -> !stated.hashes().containsKey(name))
                .forEach(name -> differences.add(
                        "file:" + name, "", "", new Words("清单里没有这个文件", "the manifest does not list this file")));
    }

    private void compare(String name, String hash) {
        String now = found.hashes().getOrDefault(name, "");
        if (!now.equals(hash)) {
            Words said = now.isEmpty()
                    ? new Words("文件缺失", "the file is missing")
                    : new Words("文件被改动过", "the file was changed");
            differences.add("file:" + name, hash, now, said);
        }
    }
}
