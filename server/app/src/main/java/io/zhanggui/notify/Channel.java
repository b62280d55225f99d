package io.zhanggui.notify;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.SubjectRef;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A way out of the program, as an agency has set it up.
 *
 * @param owner the thing of another module it belongs to, such as a client; null for the agency's own, which hear every notice
 * @param least what matters less is not sent
 * @param quietFrom Beijing time from which nothing is sent; null for no quiet hours
 * @param quietTo until when, of the next day where it is not later than the start
 * @param highAnyway whether what matters most is sent in the quiet hours too
 */
public record Channel(
        long id,
        AgencyId agency,
        @Nullable SubjectRef owner,
        ChannelKind kind,
        String name,
        ChannelTarget target,
        Importance least,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        boolean highAnyway,
        boolean active) {}
