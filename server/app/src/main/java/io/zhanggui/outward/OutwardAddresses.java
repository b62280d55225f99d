package io.zhanggui.outward;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses the server may call because somebody typed them in. Without this, a person could have the server look
 * into the network it stands in.
 */
public final class OutwardAddresses {

    private final boolean privateAllowed;
    private final Names names;

    /** Looks up names. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    public OutwardAddresses(boolean privateAllowed, Names names) {
        this.privateAllowed = privateAllowed;
        this.names = names;
    }

    /** Whether an administrator allows what lies inside the network. */
    public boolean areInsideAllowed() {
        return privateAllowed;
    }

    /** Why a web address may not be called; empty where it may. */
    public Optional<AddressRefusal> refusal(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = scheme.equals("http") && privateAllowed;
        if (!scheme.equals("https") && !plain) {
            return Optional.of(AddressRefusal.NOT_HTTPS);
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of(AddressRefusal.CREDENTIALS);
        }
        return hostRefusal(address.getHost());
    }

    /** The same for a host that is not spoken to by HTTP. */
    public Optional<AddressRefusal> hostRefusal(@Nullable String host) {
        if (host == null || host.isBlank()) {
            return Optional.of(AddressRefusal.NO_HOST);
        }
        if (privateAllowed) {
            return Optional.empty();
        }
        try {
            boolean inside = Arrays.stream(names.addressesOf(host)).anyMatch(OutwardAddresses::isInside);
            return inside ? Optional.of(AddressRefusal.PRIVATE) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(AddressRefusal.UNKNOWN_HOST);
        }
    }

    /** Loopback, link-local, private (RFC 1918), shared (RFC 6598), unique local (RFC 4193), reserved or multicast. */
    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean listed = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (bytes.length != 4) {
            // fc00::/7, and 64:ff9b::/96, which leads to IPv4.
            return listed || (first & 0xfe) == 0xfc || (first == 0 && second == 0x64);
        }
        return listed
                || first == 0
                || first >= 240
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 198 && (second & 0xfe) == 18);
    }
}
