package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Json;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Computes a bundle's statement again from the bundle alone, and compares it line by line with the one it holds. Hashes,
 * signature and the root that was confirmed are checked first and told apart from differences of amounts.
 */
public final class Replay {

    private final Differences differences = new Differences();

    private Replay() {}

    /** Replays the bytes of a bundle; a root given must be the bundle's. */
    public static ReplayResult run(byte[] bundle, Optional<String> root) {
        return run(bundle, root, Optional.empty());
    }

    /**
     * Replays the bytes of a bundle.
     *
     * @param root where given, it must be the bundle's
     * @param signer where given, the bundle must be signed by the key with this fingerprint
     */
    public static ReplayResult run(byte[] bundle, Optional<String> root, Optional<String> signer) {
        return new Replay().replay(bundle, root, signer);
    }

    private ReplayResult replay(byte[] bundle, Optional<String> confirmed, Optional<String> signer) {
        TreeMap<String, byte[]> files;
        try {
            files = Bundle.read(bundle);
        } catch (IOException e) {
            differences.add(
                    "bundle",
                    "zip",
                    String.valueOf(e.getMessage()),
                    new Words("打不开结算包", "the bundle cannot be opened"));
            return ReplayResult.unreadable(differences.all());
        }
        if (!Arrays.equals(Bundle.pack(files), bundle)) {
            differences.add(
                    "bundle",
                    "",
                    "",
                    new Words(
                            "结算包被改动或重新打包过，不是当初导出的字节",
                            "the bundle was changed or packed again: these are not the bytes that were exported"));
        }
        String root = new HashCheck(files, differences).root();
        confirmed
                .filter(given -> !given.equalsIgnoreCase(root))
                .ifPresent(given -> differences.add(
                        "root",
                        given,
                        root,
                        new Words("根哈希与双方确认的不一致", "the root is not the one both sides confirmed")));
        Optional<byte[]> signature = Optional.ofNullable(files.get(BundleFiles.SIGNATURE));
        signature
                .filter(file -> !Signing.isTrue(file, root))
                .ifPresent(file -> differences.add(
                        ReplayResult.SIGNATURE, "Ed25519", "", new Words("签名与内容不符", "the signature does not fit")));
        signer.ifPresent(given -> compareSigner(given, signature));
        BundleContents contents = new BundleContents(files, differences);
        Optional<JsonNode> held = contents.statement();
        Optional<Statement> again = held.flatMap(contents::computeAgain);
        again.ifPresent(statement -> compare(contents.statementBytes(), statement));
        int added = new OrderCheck(files, differences).check();
        return new ReplayResult(
                differences.all().isEmpty(),
                root,
                signature.map(Signing::key),
                held.map(node -> node.path("contract").asString("")).orElse(""),
                held.map(node -> node.path("period").path("from").asString("")).orElse(""),
                again.map(statement -> statement.lines().size()).orElse(0),
                added,
                again,
                differences.all());
    }

    private void compareSigner(String given, Optional<byte[]> signature) {
        String found = signature.map(Signing::key).map(Signing::fingerprint).orElse("");
        if (!given.equalsIgnoreCase(found)) {
            differences.add(
                    "key",
                    given,
                    found,
                    signature.isEmpty()
                            ? new Words("结算包没有签名", "the bundle is not signed")
                            : new Words("签名的不是给出的公钥", "another key than the given one signed"));
        }
    }

    private void compare(byte[] held, Statement statement) {
        byte[] again = StatementJson.bytes(statement);
        if (Arrays.equals(held, again)) {
            return;
        }
        int before = differences.all().size();
        StatementDifference.between(Json.read(held), Json.read(again)).forEach(differences::add);
        if (differences.all().size() == before) {
            differences.add(
                    "statement",
                    "",
                    "",
                    new Words("结算单的写法被改动过，金额一致", "the statement is written otherwise, its amounts are the same"));
        }
    }
}
