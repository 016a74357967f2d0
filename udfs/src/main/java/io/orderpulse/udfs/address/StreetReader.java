package io.orderpulse.udfs.address;

import io.orderpulse.udfs.address.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the street part of an address, from the left: names, and numbers with the words behind
 * them. What is no number of a house or a part of one, such as 第3大道, stays in its name.
 */
final class StreetReader {

  private static final String ID =
      "(?<![0-9])(?:[甲乙丙丁]?[0-9]{1,5}|(?<![A-Z])[A-Z]{1,2}-?[0-9]{1,5})(?:-[A-Z]?[0-9]{1,5})*[A-EG-Z]?"
          + "|(?<![A-Z0-9])[A-Z](?![A-Z0-9])";

  private static final Pattern TOKEN =
      Pattern.compile(
          "#(?<sharp>"
              + ID
              + ")楼?|第?(?<id>"
              + ID
              + ")(?<word>号公寓楼|号宿舍楼|号大院|号院|号楼|号栋|号幢|号座|号房|号铺|号库|号仓|号店|号门|号|单元|弄|#楼|#栋|#|栋|幢|座|楼"
              + "|层|F(?![A-Z])|室|房(?!产)|户|门|梯|期|区|村民小组|小组|组|队)?(?!路|街|道|号线|线|桥|码头|大街|环|国道|省道)");

  private static final Pattern ROOM_NEXT = Pattern.compile("[- ]?([0-9]{3,5}|[A-Z][0-9]{2,4}).*");
  private static final Pattern MORE = Pattern.compile(" (" + ID + ")(?:室|房|户|号)?(?= |$)");
  private static final Pattern EDGES = Pattern.compile("^[ -]+|[ -]+$");
  private static final Pattern BUILDING_LATER = Pattern.compile("[0-9A-Z](?:栋|幢|座|号楼|#)");

  private final List<Part> parts = new ArrayList<>();
  private final String text;
  private int done;

  private StreetReader(String text) {
    this.text = text;
  }

  /**
   * @param text behind divisions and town, clean, its numbers in digits
   */
  static List<Part> read(String text) {
    StreetReader reader = new StreetReader(text);
    reader.run();
    return Tidy.of(reader.parts);
  }

  private void run() {
    Matcher token = TOKEN.matcher(text);
    int from = 0;
    while (from <= text.length() && token.find(from)) {
      String name = EDGES.matcher(text.substring(done, token.start())).replaceAll("");
      int end = token.end();
      boolean sharp = token.group("sharp") != null;
      String word = sharp ? "#" : token.group("word");
      String id = sharp ? token.group("sharp") : token.group("id");
      if (word == null) {
        Matcher more = MORE.matcher(text);
        StringBuilder ids = new StringBuilder(id);
        while (more.region(end, text.length()).lookingAt()) {
          ids.append(' ').append(more.group(1));
          end = more.end();
        }
        id = ids.toString();
      }
      if (word == null ? bare(id, name, end) : worded(id, word, name, end)) {
        done = end;
      }
      from = end;
    }
    add(Kind.NAME, EDGES.matcher(text.substring(done)).replaceAll(""));
  }

  /** Takes numbers without a word, when they can be nothing else. */
  private boolean bare(String ids, String name, int end) {
    boolean last = end == text.length() || text.charAt(end) == ' ';
    boolean behindNumber = name.isEmpty() && !parts.isEmpty();
    boolean ofRoad = Words.road(name) && Character.isDigit(ids.charAt(0));
    if (!last && !behindNumber && !ofRoad) {
      return false;
    }
    add(Kind.NAME, name);
    List<String> all = List.of(ids.split("[- ]"));
    if (ofRoad) {
      String[] chunks = ids.split(" ", 2);
      add(Kind.NUMBER, chunks[0]);
      if (chunks.length > 1) {
        expand(List.of(chunks[1].split("[- ]")), Kind.NUMBER);
      }
    } else {
      expand(all, parts.isEmpty() ? Kind.NAME : parts.get(parts.size() - 1).kind());
    }
    return true;
  }

  private boolean worded(String id, String word, String name, int end) {
    Kind kind = kind(id, word, name, end);
    if (kind == null) {
      return false;
    }
    add(Kind.NAME, name);
    List<String> ids = List.of(id.split("-"));
    if (kind == Kind.ROOM && ids.size() > 1) {
      expand(ids, parts.isEmpty() ? Kind.NAME : parts.get(parts.size() - 1).kind());
    } else if (kind == Kind.UNIT && ids.size() == 2 && !has(Kind.BUILDING)) {
      add(Kind.BUILDING, ids.get(0));
      add(Kind.UNIT, ids.get(1));
    } else {
      add(kind, id);
    }
    return true;
  }

  private Kind kind(String id, String word, String name, int end) {
    return switch (word) {
      case "弄" -> Kind.LANE;
      case "期" -> Kind.PHASE;
      case "区" -> Kind.AREA;
      case "村民小组", "小组", "组", "队" -> Kind.GROUP;
      case "单元", "梯" -> Kind.UNIT;
      case "门", "号门" -> has(Kind.BUILDING) || roomFollows(end) ? Kind.UNIT : null;
      case "层" -> Kind.FLOOR;
      case "F" -> id.length() > 2 ? Kind.ROOM : Kind.FLOOR;
      case "楼" -> floorOrBuilding(id, end);
      case "室", "房", "户", "号房", "号铺", "号库", "号仓", "号店" -> Kind.ROOM;
      case "号", "号院", "号大院" -> number(word, name, end);
      default -> Kind.BUILDING;
    };
  }

  /** 3楼2单元 and 3楼502 say building 3; 5楼502 says floor 5, and so does 3栋5楼. */
  private Kind floorOrBuilding(String id, int end) {
    if (has(Kind.BUILDING)) {
      return Kind.FLOOR;
    }
    String rest = text.substring(end);
    Matcher room = ROOM_NEXT.matcher(rest);
    boolean unit = rest.matches("[- ]?[0-9A-Z]{1,2}(?:单元|门|梯).*");
    boolean elsewhere = room.matches() && !Tidy.onFloor(room.group(1), id);
    return unit || elsewhere || !Character.isDigit(id.charAt(id.length() - 1))
        ? Kind.BUILDING
        : Kind.FLOOR;
  }

  /** A number of a road or village; within an estate or lane that of a building, then a room. */
  private Kind number(String word, String name, int end) {
    if (name.isEmpty()) {
      Kind before = parts.isEmpty() ? Kind.NAME : parts.get(parts.size() - 1).kind();
      return switch (before) {
        case BUILDING, UNIT, FLOOR -> Kind.ROOM;
        case LANE, NUMBER, AREA, PHASE -> Kind.BUILDING;
        default -> Kind.NUMBER;
      };
    }
    if (Words.stall(name)) {
      return Kind.ROOM;
    }
    boolean house = word.length() > 1 || Words.road(name) || Words.village(name);
    if (house
        || (!has(Kind.NUMBER) && BUILDING_LATER.matcher(text).region(end, text.length()).find())) {
      return Kind.NUMBER;
    }
    return has(Kind.BUILDING) ? Kind.ROOM : Kind.BUILDING;
  }

  private boolean roomFollows(int end) {
    return ROOM_NEXT.matcher(text.substring(end)).matches();
  }

  /** Numbers in a row, by what stands before them: 3-2-502 is building, unit and room. */
  private void expand(List<String> ids, Kind before) {
    String joined = String.join("-", ids);
    String room = String.join("-", ids.subList(Math.min(ids.size(), 1), ids.size()));
    switch (before) {
      case UNIT, FLOOR, ROOM -> add(Kind.ROOM, joined);
      case BUILDING -> {
        if (ids.size() == 2) {
          add(Kind.UNIT, ids.get(0));
          add(Kind.ROOM, room);
        } else {
          add(Kind.ROOM, joined);
        }
      }
      default -> {
        if (ids.size() == 1) {
          add(single(joined, before), joined);
        } else if (ids.size() == 2) {
          add(Kind.BUILDING, ids.get(0));
          add(Kind.ROOM, room);
        } else {
          add(Kind.BUILDING, ids.get(0));
          add(Kind.UNIT, ids.get(1));
          add(Kind.ROOM, String.join("-", ids.subList(2, ids.size())));
        }
      }
    }
  }

  private static Kind single(String id, Kind before) {
    boolean small = id.length() < 3;
    return before == Kind.LANE || (small && before != Kind.NUMBER) ? Kind.BUILDING : Kind.ROOM;
  }

  private boolean has(Kind kind) {
    return parts.stream().anyMatch(part -> part.kind() == kind);
  }

  private void add(Kind kind, String value) {
    if (!value.isEmpty()) {
      parts.add(new Part(kind, value));
    }
  }
}
