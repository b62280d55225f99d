package io.zhanggui.notify;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a channel leads, with its secrets: kept sealed, never shown and never logged. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChannelTarget.Mail.class, name = "mail"),
    @JsonSubTypes.Type(value = ChannelTarget.Mailbox.class, name = "mailbox"),
    @JsonSubTypes.Type(value = ChannelTarget.Robot.class, name = "robot")
})
public sealed interface ChannelTarget {

    /** How the line to a mail server is protected. */
    enum Security {
        /** From the first byte, mostly port 465. */
        TLS,
        /** After a greeting, mostly port 587; nothing is sent where the server cannot. */
        STARTTLS,
        /** Not at all; only for servers inside the network. */
        NONE
    }

    /**
     * A mail server and who gets the mail.
     *
     * @param user null where the server asks for none
     */
    record Mail(
            String host,
            int port,
            Security security,
            @Nullable String user,
            @Nullable String password,
            String from,
            List<String> to)
            implements ChannelTarget {

        /** The same server with other readers. */
        public Mail readBy(List<String> others) {
            return new Mail(host, port, security, user, password, from, others);
        }

        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + "]";
        }
    }

    /**
     * Mail addresses of somebody outside.
     *
     * @param via the agency's own e-mail channel whose server carries it
     */
    record Mailbox(long via, List<String> to) implements ChannelTarget {
        @Override
        public String toString() {
            return "Mailbox[]";
        }
    }

    /**
     * A group robot.
     *
     * @param address holds the robot's token
     * @param secret what messages are signed with; null where the robot asks for no signature
     */
    record Robot(String address, @Nullable String secret) implements ChannelTarget {
        @Override
        public String toString() {
            return "Robot[]";
        }
    }
}
