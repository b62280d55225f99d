package io.zhanggui.notify.flow;

import io.zhanggui.notify.channel.Message;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people open this house from, so that a message can link to its page ({@code zhanggui.address}).
 *
 * @param text with scheme and host, without a slash at the end; empty where nobody set it
 */
record HouseAddress(String text) {

    private static final Logger LOG = LoggerFactory.getLogger(HouseAddress.class);

    static HouseAddress of(String written) {
        String plain = written.strip().replaceAll("/+$", "");
        if (plain.isEmpty() || isWeb(plain)) {
            return new HouseAddress(plain);
        }
        LOG.warn("zhanggui.address is no http or https address and is left out: {}", plain);
        return new HouseAddress("");
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The same message, its page as a whole address where that is known. */
    Message linked(Message message) {
        return text.isEmpty() || !message.page().startsWith("/") ? message : message.at(text + message.page());
    }
}
