import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A player for {@code firenet barrier challenge}: the midpoint of the two possible minimisers in each row, without a
 * question. Run it with {@code java Midpoint.java}.
 */
public class Midpoint {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String start = in.readLine(); // {"type":"start","problem":"P3","formula":"...","K":3,"wantedDigits":3,...}
        int digits = Integer.parseInt(start.replaceAll(".*\"K\":(\\d+).*", "$1"));
        BigDecimal fine = half(digits);
        BigDecimal coarse = half(digits - 1);
        System.out.println("{\"answer\":[" + fine + "," + fine + "," + coarse + "," + coarse + "]}");
    }

    /** Half of 3e-digits divided by the square root of two. */
    private static BigDecimal half(int digits) {
        MathContext precision = new MathContext(60);
        BigDecimal root = BigDecimal.valueOf(2).sqrt(precision);
        return BigDecimal.valueOf(15, 1).movePointLeft(digits).divide(root, precision);
    }
}
