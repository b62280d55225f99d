package io.zhanggui.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** What the command line of this machine proves itself with; new at each start. */
@Component
class LocalToken {

    private static final String SCHEME = "Bearer ";
    private static final int BYTES = 32;

    private final String text;

    LocalToken() {
        byte[] token = new byte[BYTES];
        new SecureRandom().nextBytes(token);
        text = HexFormat.of().formatHex(token);
    }

    String text() {
        return text;
    }

    /** Whether the request carries it and comes from this machine. */
    boolean isIn(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(bytes(header.substring(SCHEME.length())), bytes(text))
                && isThisMachine(request.getRemoteAddr());
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
