/** `verify.py`: the whole verification of a draw's folder in plain Python, for people who trust no program of ours. */
export const VERIFY_PY = String.raw`import hashlib, json, os, sys                               # Python 3, nothing to install
os.chdir(os.path.dirname(os.path.abspath(__file__)))         # the draw's folder is the one that this file lies in
read = lambda name: open(name, 'rb').read()
sha = lambda b: hashlib.sha256(b).hexdigest()
H = lambda s: sha(s.encode('utf-8'))
shown = lambda t: '0.' + t[:18 + len(t) - len(t.lstrip('9'))]
must = lambda holds, why: holds or sys.exit('REJECTED: ' + why)
frame, draw, before = read('frame.tsv'), json.loads(read('draw.json')), None
rows = [line.split('\t') for line in frame.decode('utf-8').split('\n')[:-1]]
order_of, n = lambda n: 'extension-%d.json' % n if n > 1 else 'plan.json', 0
left, marks = {r[0]: r[1] for r in rows}, {r[0]: r[2] for r in rows}
must(len(left) == len(rows), 'a work is listed twice')
must(draw['stages'], 'nothing is drawn')
for st in draw['stages']:                                   # plan.json, then every extension order
    n += 1
    while n > 1 and order_of(n) != st['order'] and os.path.exists('void-%d.json' % n): n += 1
    must(order_of(n) == st['order'], order_of(n) + ' was passed over')
    raw, secrets = read(st['order']), st['reveals']; order = json.loads(raw); kept = order['commitments']
    must((order.get('extends') == before) if before else (sha(frame) == order.get('frame_sha256')), 'list or plan was changed')
    must(not os.path.exists(st['order'].replace('plan', 'void').replace('extension', 'void')), 'the draw was declared void')
    must(len(secrets) == len(kept) and all(s is None or H(s) == c for s, c in zip(secrets, kept)), 'a secret differs from its commitment')
    for party, s in enumerate(secrets, 1):                  # what was recorded before the randomness existed
        name = 'reveal-%d-%d.json' % (n, party); must(not os.path.exists(name) or json.loads(read(name))['secret'] == s, 'a secret differs from ' + name)
    if 'drand' in order:                                    # compare the beacon with api.drand.sh/<chain>/public/<round>
        b = st['drand']; random = b['randomness']
        must(b['round'] == order['drand']['round'] and sha(bytes.fromhex(b['signature'])) == random, 'not the announced beacon round')
    else:
        random = st['ceremony']['digits']; must(len(random) >= 20 and set(random) <= set('0123456789'), 'not 20 digits')
    seed, before = H('\n'.join([sha(raw), random, *[s or '' for s in secrets]])), sha(raw)
    must(seed == st['seed'], 'the seed does not follow from order, randomness and secrets')
    need, got, first = dict(order['take']), [], H(seed)
    ticket = {i: str(int(H(first + i), 16)).zfill(64)[::-1] for i in left}                    # Rivest's consistent sampler
    for i in sorted(left, key=lambda i: (ticket[i], i)):
        if need.get(left[i], 0) > 0: need[left[i]] -= 1; got.append(i)
    must(got == st['selected'] and all(st['tickets'].get(i, shown(ticket[i])) == shown(ticket[i]) for i in got), 'the published selection is not the drawn one')
    opened = st.get('openings', [])
    must('openings' not in st or {o['work'] for o in opened} == set(got), 'not exactly the drawn marks are opened')
    for o in opened: must(H('\n'.join([o['work'], o['score'], o['mark'], o['nonce']])) == marks[o['work']], 'a mark was changed')
    for i in got: del left[i]
print('The draw is correct:', ' + '.join(str(len(s['selected'])) for s in draw['stages']), 'works')
`;
