/** `verify_bound.py`: the whole verification of a certificate in plain Python, for people who trust no program of ours (certificate.md). */
export const VERIFY_BOUND_PY = String.raw`import hashlib, json, math, sys                     # Python 3, nothing to install: verify_bound.py problem.json certificate.json [solution.json]
from datetime import date                           # formula and letters: certificate.md; all sums are whole numbers of any size
from collections import defaultdict

def must(holds, why): holds or sys.exit('REJECTED: ' + why)
def canonical(v):                                   # RFC 8785
    if isinstance(v, dict):
        return '{' + ','.join(canonical(k) + ':' + canonical(v[k]) for k in sorted(v, key=lambda k: k.encode('utf-16-be'))) + '}'
    if isinstance(v, list): return '[' + ','.join(map(canonical, v)) + ']'
    return str(int(v)) if isinstance(v, float) and v == int(v) else json.dumps(v, ensure_ascii=False)
def minute(t): return date.fromisoformat(t[:10]).toordinal() * 1440 + int(t[11:13]) * 60 + int(t[14:16])
def monday(t): d = date.fromisoformat(t[:10]).toordinal(); return d - (d - 1) % 7

def document(name):
    try: return json.load(open(name, encoding='utf-8-sig'))
    except (OSError, ValueError) as fault: sys.exit('REJECTED: %s cannot be read: %s' % (name, fault))
must(len(sys.argv) in (3, 4), 'name the files: verify_bound.py problem.json certificate.json [solution.json]')
problem, cert, *rest = map(document, sys.argv[1:4])
lacking = lambda d, *keys: not isinstance(d, dict) or [key for key in keys if key not in d]
must(not lacking(problem, 'places', 'travel', 'people', 'slots'), 'the first file is not a roster-problem')
must(not lacking(cert, 'format') and cert['format'] == 'roster-certificate/1', 'the second file is not a roster-certificate/1')
missing = lacking(cert, 'problem', 'objective', 'bound', 'method', 'grain', 'value', 'prices')
must(not missing, 'the certificate lacks %s' % missing)
must(all(not lacking(s, 'problem', 'objective', 'bound') for s in rest), 'the third file is not a roster-solution')
must(hashlib.sha256(canonical(problem).encode()).hexdigest() == cert['problem'], 'the certificate is of another problem')
rules, travel, G = problem.get('rules', {}), problem['travel'], cert['grain']
rule = lambda key, other: rules.get(key, other)
W = {'change': 200, 'balance': 10, 'tripMinute': 1, 'repeatPlace': 20, 'lastYear': 15, 'reciprocity': 100, 'person': 0,
     'duplication': 0, 'donorBalance': 0, **rule('weights', {})}
BEFORE, AFTER, ROUTES = rule('arriveBeforeMinutes', 30), rule('leaveAfterMinutes', 0), rule('routes', False)
KINDS, PIN = rule('conflictKinds', ['employment', 'child', 'relative', 'declared']), 10_000_000
people, slots, places = ({x['id']: x for x in problem[key]} for key in ('people', 'slots', 'places'))
choices = {c['id']: c for c in problem.get('choices', [])}
choice_of = {s: c for c in choices.values() for s in c['slots']}
measured = {frozenset((a, b)): m for a, b, m in travel.get('overrides', [])}
for n, s in enumerate(slots.values()):
    s.update(at=n, m0=minute(s['start']), m1=minute(s['end']), day=s['start'][:10], week=monday(s['start']))
tasks, named = defaultdict(list), {key: defaultdict(dict) for key in ('pins', 'published', 'preferences', 'declined')}
for t in problem.get('busy', []): tasks[t['person']].append({**t, 'm0': minute(t['from']), 'm1': minute(t['to'])})
for key, lists in named.items():
    for d in problem.get(key, []): lists[d['person']][d['slot']] = d.get('cost', 0)
bans = {tuple(b) for b in problem.get('bans', [])}
employers = {p['id']: {a['place'] for a in p.get('affiliations', []) if a['kind'] == 'employment'} for p in people.values()}

def formula(a, b):
    if a == b: return 0
    (x, y), (u, v) = [map(math.radians, q) for q in (a, b)]
    h = math.sin((u - x) / 2) ** 2 + math.cos(x) * math.cos(u) * math.sin((v - y) / 2) ** 2
    return travel['fixedMinutes'] + math.ceil(60 * 2 * 6371.0088 * math.asin(min(1, math.sqrt(h))) / travel['speedKmh'])
ways = {}
def way(a, b):
    if (a, b) not in ways:
        p, q = places[a]['position'], places[b]['position']
        ways[a, b] = 0 if a == b or p == q else measured.get(frozenset((a, b)), formula(p, q))
    return ways[a, b]

def counts(quota, p):                               # does the person count in the quota?
    roles = quota.get('roles', [])
    return p['category'] in quota.get('categories', [p['category']]) and (not roles or bool(set(roles) & set(p['roles'])))
def eligible(p):                                    # H1 to H5, H12, H13, H17
    free = []
    for a, b in sorted((minute(a), minute(b)) for a, b in p['available']):
        if free and a <= free[-1][1]: free[-1][1] = max(free[-1][1], b)
        else: free.append([a, b])
    ties = [a for a in p.get('affiliations', []) if a['kind'] in KINDS]
    for s in slots.values():
        here, there = s['place'], set(s.get('classes', []))
        if s['role'] not in p['roles'] or (p['id'], here) in bans: continue
        if any(a['place'] == here and (not a.get('classes') or not there or there & set(a['classes'])) for a in ties): continue
        if rule('subjectConflict', True) and s['phase'] == 'conduct' and s.get('subject') in p.get('subjects', []): continue
        if rule('trainingRequired', True) and not (p.get('trainedOn') and p['trainedOn'] <= s['day']): continue
        if rule('duplication', 'off') == 'hard' and s.get('observed'): continue
        if s['id'] in named['declined'][p['id']]: continue
        x, y = s['m0'] - BEFORE, s['m1'] + AFTER
        if not any(a <= x and y <= b for a, b in free): continue
        if all((s['m1'] <= t['m0'] or t['m1'] <= s['m0']) if t['place'] == here else
               (y + way(t['place'], here) <= t['m0'] or t['m1'] + way(t['place'], here) <= x) for t in tasks[p['id']]): yield s

def read(kind, bounds):                             # prices by what they belong to, each in the range in which it proves something
    known = {}
    for *name, price in cert['prices'].get(kind, []):
        must(tuple(name) not in known, 'a price stands twice: %s %s' % (kind, name))
        must(type(price) is int, 'a price is not whole: %s %s' % (kind, name))
        try: least, most = bounds(*name)
        except (KeyError, IndexError): sys.exit('REJECTED: nothing has this price: %s %s' % (kind, name))
        must(least <= price <= most, 'a price is out of its range: %s %s %s' % (kind, name, price))
        known[tuple(name)] = price
    return known
INF = float('inf')
def no(condition):
    if condition: raise KeyError
def quota_of(demand, n): return (slots.get(demand) or choices[demand]).get('quotas', [])[n]
def in_demand(slot, demand): return slot == demand or choice_of.get(slot, {}).get('id') == demand
def limit(place):
    no(rule('releasePercent', None) is None or places[place].get('staff') is None)
    return places[place]['staff'] * rules['releasePercent'] // 100
pi = read('slots', lambda s: (-INF, slots[s]['weight'] * G))
kappa = read('choices', lambda c: (-INF, choices[c]['weight'] * G))
mu = read('quotas', lambda d, n: (0, quota_of(d, n)['weight'] * G))
nu = read('seats', lambda s, d, n: (no(s not in slots or not in_demand(s, d) or not quota_of(d, n).get('reserved')), (0, INF))[1])
lam = read('donors', lambda q: (no(q not in places or not W['donorBalance']), (-INF, INF))[1])
sigma = read('trios', lambda *t: (no(len(set(t)) != 3 or len({slots[s]['day'] for s in t}) != 1), (0, INF))[1])
rho = read('releases', lambda q, t: (limit(q), (0, INF))[1])
delta = read('directions', lambda p, q, e: (no(q not in places or q == e or e not in employers[p]), (0, INF))[1])
gamma = read('dates', lambda p, q, d: (no(p not in people or q not in places), (0, INF))[1])

value = W['change'] * G * sum(d['person'] in people and d['slot'] in slots for d in problem.get('published', []))
kept, asked = defaultdict(int), lambda d: (slots.get(d) or choices[d])['required']
for (s, d, n), price in nu.items(): kept[s] += price * max(0, asked(d) - quota_of(d, n)['min'])
worth = lambda s, room: room * pi.get((s,), 0) - kept[s]
value += sum(worth(s, x['required']) for s, x in slots.items() if s not in choice_of)
for c, x in choices.items():
    value += x['required'] * kappa.get((c,), 0) + sum(sorted(worth(s, min(x['required'], slots[s]['required'])) for s in x['slots'])[:x.get('open', 1)])
value += sum(price * quota_of(d, n)['min'] for (d, n), price in mu.items())
for price in lam.values():
    w = W['donorBalance'] * G; x = price // (2 * w)
    value += min(w * y * y - price * y for y in (x, x + 1))
for (q, t), price in rho.items():
    away = sum(q in employers[p] and any(b['place'] != q and b['m0'] <= minute(t) < b['m1'] for b in tasks[p]) for p in people)
    value -= price * max(0, limit(q) - away)
trios_of = defaultdict(list)
for t, price in sigma.items():
    value -= price * (sum(slots[s]['required'] for s in t) // 2)
    for s in t: trios_of[s].append((t, price))
stations, mass, most = defaultdict(list), defaultdict(int), rule('maxDatesPerPlace', 3)
entry = defaultdict(int, {(h['person'], h['place']): W['lastYear'] * G for h in problem.get('history', [])})
for (p, q, d), price in gamma.items(): stations[p, q].append(price)
for (p, q, e), price in delta.items(): entry[p, q] += price; mass[e, q] += price
for at, prices in stations.items():
    total, best = -entry[at], 0
    for n, price in enumerate(sorted(prices, reverse=True)[:most]):
        total += price - (W['repeatPlace'] * G if n else 0); best = max(best, total)
    value -= best
mutual = {'hard': INF, 'soft': W['reciprocity'] * G}.get(rule('reciprocity', 'soft'), 0)
for (e, q), here in mass.items():
    there = mass.get((q, e), 0)
    if (q, e) not in mass or e < q: value -= max(here, there, *([] if mutual == INF else [here + there - mutual]))

def follows(a, b):                                  # H6 in the order of start
    gap = b['m0'] - a['m1']
    return (a['place'] == b['place'] and gap >= 0) or gap >= BEFORE + AFTER + way(a['place'], b['place'])
def stays(a, b):                                    # the most that chain a can come to beside chain b: it pays for places of b, and for trios that only it has begun
    begun = {t: price for s in a[2] for t, price in trios_of[s] if len(a[2] & set(t)) == 1 != len(b[2] & set(t))}
    return a[0] + sum(x for q, x in b[1].items() if q not in a[1]) + sum(begun.values())
def cheapest_day(offers, room, leg):                # least cost of at most 0, 1, 2 ... duties; offer: (slot, cost, charge of its place)
    table, row, end = [0], 0, -INF
    for s, _, _ in sorted(offers, key=lambda o: o[0]['m1']):
        if s['m0'] >= end: row, end = row + 1, s['m1']
    for size in range(1, int(min(room, row)) + 1):
        least = table[-1]
        share = sorted(size * c + g for _, c, g in offers); others = sum(share[:size - 1])
        kept = [o for o in offers if size * o[1] + o[2] + others < size * least]
        costs = sorted(c for _, c, _ in kept); rests = [sum(costs[:n]) for n in range(size)]
        chains = [[(c + g + leg(None, s['place']), {s['place']: g}, {s['id']})] for s, c, g in kept]
        if size == 1: least = min([least] + [c[0][0] for c in chains])
        for length in range(2, size + 1):
            longer = []
            for n, (s, c, g) in enumerate(kept):
                ending, place = [], s['place']
                for m in range(n):
                    for cost, paid, ids in chains[m]:
                        new = cost + c + (0 if place in paid else g) + leg(kept[m][0]['place'], place)
                        if new + rests[size - length] >= least or not follows(kept[m][0], s): continue
                        new += sum(price for t, price in trios_of[s['id']] if len(ids & set(t)) == 1)      # the second slot of a trio
                        if length == size: least = min(least, new); continue
                        it = (new, {**paid, place: g}, ids | {s['id']})
                        if any(stays(old, it) <= new for old in ending): continue
                        ending = [old for old in ending if stays(it, old) > old[0]] + [it]
                longer.append(ending)
            chains = longer
        table.append(least)
    return table
def merge(a, b, limit):
    return [min(a[k - j] + b[j] for j in range(max(0, k - len(a) + 1), min(len(b) - 1, k) + 1)) for k in range(int(min(len(a) + len(b) - 2, limit)) + 1)]

for who, p in people.items():
    counted, limits, rate = [t for t in tasks[who] if t.get('counts')], p.get('limits', {}), W['tripMinute'] * G
    left = lambda key, test: max(0, (INF if limits.get(key) is None else limits[key]) - sum(map(test, counted)))
    home = {q: formula(p['home'], x['position']) for q, x in places.items()}
    leg = (lambda a, b: rate * (home[b] if a is None else way(a, b))) if ROUTES else (lambda a, b: 0)
    saved = {q: rate * max([0] + [leg_ - first - way(q, b) for b in places for leg_, first in [(home[b], home[q])] + [(way(a, b), way(a, q)) for a in places]])
             for q in places} if ROUTES else defaultdict(int)
    share, days, pinned = p.get('share', 1), defaultdict(list), 0
    mine = [(d, price, quota_of(*d)) for d, price in mu.items() if counts(quota_of(*d), p)]
    barred = [(d, price) for d, price in nu.items() if not counts(quota_of(*d[1:]), p)]
    earned = defaultdict(int, {s: price for (s,), price in pi.items()})
    for (c,), price in kappa.items():
        for s in choices[c]['slots']: earned[s] += price
    for (d, _), price, _ in mine:
        for s in ([d] if d in slots else choices[d]['slots']): earned[s] += price
    for (s, _, _), price in barred: earned[s] -= price
    for s in eligible(p):
        i, q = s['id'], s['place']
        cost = 2 * W['balance'] * share * len(counted) + named['preferences'][who].get(i, 0) - (W['change'] if i in named['published'][who] else 0)
        if rule('duplication', 'off') == 'soft' and s.get('observed'): cost += W['duplication']
        if i in named['pins'][who]: cost -= PIN; pinned += 1
        cost = cost * G - earned[i] + sum(lam.get((e,), 0) - lam.get((q,), 0) for e in employers[who] if e != q)
        cost += sum(price for (e, t), price in rho.items() if e in employers[who] and e != q and s['m0'] <= minute(t) < s['m1'])
        charge = gamma.get((who, q, s['day']), 0) + (0 if ROUTES else rate * home[q])
        if cost < saved[q]: days[s['week'], s['day']].append((s, cost, charge))
    campaign, week, last = [0], [0], None
    total = left('total', lambda t: True)
    for (monday_, day), offers in sorted(days.items()):
        if monday_ != last: campaign, week, last = merge(campaign, week, total), [0], monday_
        room_of_week = left('perWeek', lambda t: monday(t['from']) == monday_)
        room = min(left('perDay', lambda t: t['from'][:10] == day), room_of_week, total)
        week = merge(week, cheapest_day(sorted(offers, key=lambda o: (o[0]['m0'], o[0]['at'])), room, leg), room_of_week)
    campaign = merge(campaign, week, total)
    value += pinned * PIN * G + min(c + G * (W['balance'] * share * n * n + (W['person'] if n else 0)) for n, c in enumerate(campaign))

bound = max(0, -(-value // G))
must(value >= cert['value'], 'the prices prove %d / %d, not %d' % (value, G, cert['value']))
must(cert['method'] != 'prices' or cert['bound'] <= bound, 'the prices prove %d, not %d' % (bound, cert['bound']))
must(cert['bound'] <= cert['objective'], 'the bound is above the objective')
for s in rest: must(all(s[k] == cert[k] for k in ('problem', 'objective', 'bound')), 'the solution states other figures')
print('The prices prove (%d / %d): no roster costs less than %d; the certificate says the roster costs %d' % (value, G, bound, cert['objective']))
`;
