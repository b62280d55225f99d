package io.zhanggui.compliance.rules;

import io.zhanggui.textscan.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fingerprints of rules: SHA-256 over what decides about a text, sets in a fixed order, cut to 16 digits. The harmless
 * phrases belong to every rule, the words of a list to the rules that name it.
 */
final class RuleFingerprints {

    private static final int DIGITS = 16;

    private final Map<String, List<String>> lists;
    private final List<String> phrases;

    RuleFingerprints(Map<String, List<String>> lists, List<String> phrases) {
        this.lists = lists;
        this.phrases = phrases;
    }

    String of(WordedRule worded) {
        MessageDigest digest = digest();
        add(digest, worded.rule().key());
        add(digest, worded.rule().severity());
        add(digest, worded.rule().rewrite());
        addSorted(digest, worded.rule().kinds());
        addSorted(digest, worded.rule().only());
        addSorted(digest, worded.rule().rightFor());
        worded.terms().forEach(term -> add(digest, term));
        for (Phrasing phrasing : worded.phrasings()) {
            add(digest, phrasing.slots());
            phrasing.slots().forEach(slot -> add(digest, lists.getOrDefault(slot.list(), List.of())));
        }
        for (String list : worded.unless()) {
            add(digest, list);
            add(digest, lists.getOrDefault(list, List.of()));
        }
        add(digest, phrases);
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** Of what the tone of sentences was learnt to tell. */
    static String ofUndertone(List<String> sayings) {
        MessageDigest digest = digest();
        try (InputStream learnt =
                Objects.requireNonNull(RuleFingerprints.class.getResourceAsStream("/compliance/impressions.bin"))) {
            digest.update(learnt.readAllBytes());
            add(digest, sayings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static void add(MessageDigest digest, Term term) {
        add(digest, term.text());
        add(digest, term.disguised());
        addSorted(digest, term.excuses());
        add(digest, term.notAfter());
        add(digest, term.notBefore());
    }

    private static void addSorted(MessageDigest digest, Collection<? extends Enum<?>> set) {
        add(digest, set.stream().map(Enum::name).sorted().toList());
    }

    private static void add(MessageDigest digest, Object said) {
        digest.update(said.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
