package nl.regiekamer.platform.signin;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.regiekamer.platform.web.Faults;

/**
 * The page to set up a second factor.
 *
 * @param required whether there is no way around it
 * @param secret the app's secret, to type
 * @param address the app's address, to open on a phone
 * @param back where to go when one does it later
 * @param faults what is wrong
 */
public record EnrolPage(
        boolean required, String secret, String address, String back, Faults faults) {

    /** White squares around the picture, so that a camera finds it. */
    private static final int MARGIN = 4;

    /** Where to go afterwards, as a value in an address. */
    public String encodedBack() {
        return URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private QrCode code() {
        return QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    }

    /** Width and height of the picture, in squares. */
    public int size() {
        return code().size + 2 * MARGIN;
    }

    /** The dark squares of the picture, as the path of a drawing. */
    public String squares() {
        var code = code();
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return path.toString();
    }
}
