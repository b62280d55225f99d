package io.zhanggui.compliance.shopcheck;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is checked line by line.
 *
 * @param shop whose allowed phrases hold; null for none
 * @param kind of all texts whose column does not say another; null for any
 * @param category of all lines that do not name one; null where each text tells
 * @param headed whether its first row names the columns
 * @param rules the rules that were found broken, the most findings first
 * @param failure why it could not be read; null where it could
 */
public record BulkCheck(
        long id,
        AgencyId agency,
        @Nullable ShopId shop,
        UserId by,
        Instant at,
        String file,
        @Nullable TextKind kind,
        @Nullable Category category,
        Columns columns,
        boolean headed,
        State state,
        Counts counts,
        List<RuleCount> rules,
        @Nullable Bilingual failure) {

    public BulkCheck {
        rules = List.copyOf(rules);
    }

    /** Where it stands. */
    public enum State {
        /** A person has to say which columns hold texts. */
        ASKING,
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The columns of its table.
     *
     * @param table the sheet's name, or the file's
     * @param texts those that are checked
     * @param kindAt the column that says the kind of each line, or -1
     * @param categoryAt the column that says the category of each line, or -1
     * @param unread the other sheets of the file, which are not checked
     */
    public record Columns(
            String table, List<String> names, List<TextColumn> texts, int kindAt, int categoryAt, List<String> unread) {

        public Columns {
            names = List.copyOf(names);
            texts = List.copyOf(texts);
            // Checks kept by an older program do not say it.
            unread = List.copyOf(Objects.requireNonNullElse(unread, List.of()));
        }

        public Columns withUnread(List<String> sheets) {
            return new Columns(table, names, texts, kindAt, categoryAt, sheets);
        }
    }

    /** @param kind what its texts are for; null where only the line or the question says */
    public record TextColumn(int at, @Nullable TextKind kind) {}

    /** How many findings there are of a rule; {@code kind} is the key of its class. */
    public record RuleCount(String kind, String rule, long findings) {}

    /**
     * How many lines there were.
     *
     * @param lines in all
     * @param faulty those that were not checked, or not in full: unreadable, or without any text
     */
    public record Counts(long lines, long blocked, long warned, long faulty) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public long passed() {
            return lines - blocked - warned - faulty;
        }
    }
}
