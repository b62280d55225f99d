package io.zhanggui.simulator.bulk;

import io.zhanggui.simulator.Dice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes behaviour events {@code user,item,category,pv|cart|fav|buy,unix seconds} without a header, grouped by user
 * and in order of time, about a hundred events each. The text is plain ASCII: UTF-8 and GB18030 alike.
 */
public final class BehaviourGenerator {
    private static final byte[][] ACTIONS = {
        "pv".getBytes(StandardCharsets.US_ASCII),
        "cart".getBytes(StandardCharsets.US_ASCII),
        "fav".getBytes(StandardCharsets.US_ASCII),
        "buy".getBytes(StandardCharsets.US_ASCII)
    };
    private static final int EVENTS_PER_USER = 100;
    private static final int ITEMS = 4_100_000;
    private static final int CATEGORIES = 9_400;
    private static final int KNOWN_ITEMS = 12;
    /** 2017-11-25 00:00 in Beijing, and nine days. */
    private static final long START = 1_511_539_200L;

    private static final int SECONDS = 9 * 86_400;

    private final Dice dice;
    private final TextRows out;
    private final int[] known = new int[KNOWN_ITEMS];
    private final long[] counts = new long[ACTIONS.length];
    private long users;

    private BehaviourGenerator(Dice dice, TextRows out) {
        this.dice = dice;
        this.out = out;
    }

    public static BehaviourTotals write(Path file, long rows, long seed) throws IOException {
        try (TextRows out = new TextRows(Files.newOutputStream(file))) {
            return new BehaviourGenerator(Dice.of(seed, 2), out).write(rows);
        }
    }

    private BehaviourTotals write(long rows) throws IOException {
        long left = rows;
        long user = 0;
        while (left > 0) {
            user += 1 + dice.below(3);
            int events = (int) Math.min(left, 1 + (long) dice.exponential(EVENTS_PER_USER));
            writeUser(user, events);
            left -= events;
            users++;
        }
        return new BehaviourTotals(counts[0], counts[1], counts[2], counts[3], users);
    }

    private void writeUser(long user, int events) throws IOException {
        int[] moments = new int[events];
        for (int i = 0; i < events; i++) {
            moments[i] = dice.below(SECONDS);
        }
        Arrays.sort(moments);
        for (int i = 0; i < KNOWN_ITEMS; i++) {
            known[i] = 1 + dice.below(ITEMS);
        }
        for (int i = 0; i < events; i++) {
            writeEvent(user, START + moments[i]);
        }
    }

    /** Looks are often at something new; the other acts are about what was seen before. */
    private void writeEvent(long user, long moment) throws IOException {
        int draw = dice.below(1000);
        int action = draw < 898 ? 0 : draw < 951 ? 1 : draw < 979 ? 2 : 3;
        int place = dice.below(KNOWN_ITEMS);
        if (action == 0 && draw < 400) {
            known[place] = 1 + dice.below(ITEMS);
        }
        int item = known[place];
        out.number(user)
                .put(',')
                .number(item)
                .put(',')
                .number(1000 + Long.remainderUnsigned(Dice.hash(item), CATEGORIES))
                .put(',')
                .text(ACTIONS[action])
                .put(',')
                .number(moment)
                .endLine();
        counts[action]++;
    }
}
