package io.zhanggui.engagement.paper.rules;

import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.shared.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fingerprint of a sheet: SHA-256 over every text with its length, so that no two sheets read the same. */
public final class SheetHash {

    private final MessageDigest digest;

    private SheetHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** 64 hexadecimal digits. */
    public static String of(Sheet sheet) {
        SheetHash hash = new SheetHash();
        hash.add("sheet", sheet.title());
        sheet.blocks().forEach(hash::block);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void block(Sheet.Block block) {
        switch (block) {
            case Sheet.Heading(int level, String text) -> add("heading", Integer.toString(level), text);
            case Sheet.Paragraph(Phrase phrase) -> phrase(phrase);
            case Sheet.Grid grid -> {
                add("grid", grid.caption());
                grid.columns().forEach(column -> add("column", column));
                grid.rows().forEach(this::row);
            }
        }
    }

    private void row(List<Phrase> row) {
        add("row");
        row.forEach(this::phrase);
    }

    private void phrase(Phrase phrase) {
        add("phrase");
        phrase.runs().forEach(run -> {
            add("run", run.text());
            figure(run.answers());
        });
    }

    private void figure(@Nullable FigureRef figure) {
        switch (figure) {
            case null -> add("words");
            case FigureRef.Asked(String metric, List<Long> shops, LocalDate from, LocalDate to) ->
                add("asked", metric, shops.toString(), from.toString(), to.toString());
            case FigureRef.Kept(SubjectRef subject) -> add("kept", subject.kind(), subject.id());
        }
    }

    private void add(String... texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }
}
