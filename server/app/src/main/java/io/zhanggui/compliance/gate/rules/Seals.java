package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.CheckPoint;
import io.zhanggui.compliance.gate.CheckResult;
import io.zhanggui.compliance.gate.CheckRun;
import io.zhanggui.compliance.gate.EvidenceFile;
import io.zhanggui.shared.AgencyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What makes a certificate hold: a hash over all that was found, and a stamp over the certificate and the stamp before
 * it. Whoever changes a finding breaks the hash; whoever changes or removes a certificate breaks every stamp after it.
 */
public final class Seals {

    private static final String START = "-";

    private final UnaryOperator<String> stamp;

    /** @param stamp what cannot be made without the key */
    public Seals(UnaryOperator<String> stamp) {
        this.stamp = stamp;
    }

    /** SHA-256 of a text, hexadecimal. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** SHA-256 over every point of a run with what was found, by whom, when, and the hashes of its files. */
    public static String hash(CheckRun run) {
        StringBuilder all = new StringBuilder();
        append(
                all,
                run.id(),
                run.publication(),
                run.checklist().key(),
                run.checklist().version());
        for (CheckPoint point : run.checklist().points()) {
            append(all, point.number(), point.ask(), point.why(), point.severity());
            CheckResult result = run.results().get(point.number());
            if (result != null) {
                append(
                        all,
                        result.outcome(),
                        result.reason(),
                        result.link(),
                        result.by().value(),
                        result.at().toEpochMilli());
            }
            run.evidence().getOrDefault(point.number(), List.of()).stream()
                    .map(EvidenceFile::sha256)
                    .forEach(sha -> append(all, sha));
        }
        return hash(all.toString());
    }

    /** The stamp of the certificate that follows another. */
    public String next(AgencyId agency, @Nullable Certificate last, Certificate unstamped) {
        return stamp.apply(written(agency, last == null ? START : last.stamp(), unstamped));
    }

    /** The number of the first certificate that is missing or not as it was signed. */
    public Optional<Long> firstBroken(AgencyId agency, List<Certificate> chain) {
        String before = START;
        long number = 1;
        for (Certificate certificate : chain) {
            if (certificate.number() != number
                    || !stamp.apply(written(agency, before, certificate)).equals(certificate.stamp())) {
                return Optional.of(number);
            }
            before = certificate.stamp();
            number++;
        }
        return Optional.empty();
    }

    private static String written(AgencyId agency, String before, Certificate certificate) {
        StringBuilder line = new StringBuilder();
        append(
                line,
                agency.value(),
                before,
                certificate.number(),
                certificate.run(),
                certificate.publication(),
                certificate.title(),
                certificate.grade(),
                certificate.hash(),
                certificate.validUntil(),
                certificate.by().value(),
                certificate.at().toEpochMilli());
        // Certificates of before these were kept were stamped without them, and still have to hold.
        if (certificate.category() != null && certificate.brand() != null) {
            append(line, certificate.category().word(), certificate.brand());
        }
        return line.toString();
    }

    /** Each part with its length, so that no two are written the same. */
    private static void append(StringBuilder line, Object... parts) {
        for (Object part : parts) {
            String word = part.toString();
            line.append(word.length()).append(':').append(word).append(';');
        }
    }
}
