package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.ImportOutcome;
import io.zhanggui.connect.ImportQuestion;
import io.zhanggui.connect.formats.Match;
import io.zhanggui.shared.Failure;
import org.jspecify.annotations.Nullable;

/** What a table is taken for. */
sealed interface Choice {

    /** It is this. */
    record Known(Match match) implements Choice {}

    /** It is probably this; a person should say so. */
    record Unsure(Match match) implements Choice {
        ImportOutcome outcome(String file) {
            return new ImportOutcome.Asks(
                    file,
                    ImportQuestion.CONFIRM,
                    match.format().key(),
                    match.format().zh(),
                    match.confidence(),
                    unknown(file, match));
        }
    }

    /** It is none of the known ones. */
    record Unknown(@Nullable Match nearest) implements Choice {
        ImportOutcome outcome(String file) {
            return new ImportOutcome.Asks(
                    file,
                    ImportQuestion.MAPPING,
                    nearest == null ? null : nearest.format().key(),
                    nearest == null ? null : nearest.format().zh(),
                    nearest == null ? 0 : nearest.confidence(),
                    unknown(file, nearest));
        }
    }

    private static Failure unknown(String file, @Nullable Match nearest) {
        if (nearest == null) {
            return new Failure(ConnectError.FORMAT_HAS_NO_HEADER, file);
        }
        return new Failure(
                ConnectError.FORMAT_UNKNOWN,
                file,
                nearest.format().zh(),
                nearest.missing().isEmpty() ? "—" : String.join("、", nearest.missing()));
    }
}
